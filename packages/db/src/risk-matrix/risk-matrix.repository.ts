import { can, type Change, type RiskMatrix, riskMatrixKind } from '@trivet/domain';
import { type CommandScope, mayNot, stale } from '../kernel/repository.ts';
import { leaveTrail } from '../kernel/trail.ts';
import { rescoreRisks } from './rescore-risks.ts';
import { holdRiskMatrixToChange } from './risk-matrices.queries.ts';
import { riskMatrices } from './risk-matrices.table.ts';

/** The workspace's matrix: unlike other records each version is a row of its own, and every open risk follows it. */
export function riskMatrixRepository(scope: CommandScope) {
  const { tx, actor, action, expectedVersion } = scope;
  return {
    /**
     * Holds the matrix in force, to change it.
     * @throws Refusal `forbidden` not this actor's, `stale` changed since it was read
     */
    async find(): Promise<RiskMatrix> {
      const matrix = await holdRiskMatrixToChange(tx, actor.workspaceId);
      if (!can(actor, action, riskMatrixKind.heldBy(matrix))) throw mayNot(action);
      if (expectedVersion !== null && expectedVersion !== matrix.version) throw stale(matrix.version);
      return matrix;
    },

    /** Writes the next version and gives every open risk of the workspace the light it now has. */
    async save(change: Change<RiskMatrix>): Promise<RiskMatrix> {
      const { before, after } = change;
      await tx.insert(riskMatrices).values(after);
      await rescoreRisks(scope, { was: before ?? after, is: after });
      await leaveTrail(scope, riskMatrixKind, change);
      return after;
    },
  };
}
