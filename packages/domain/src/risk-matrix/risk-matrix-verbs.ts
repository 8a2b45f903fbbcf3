import { type Change, type Decision, decide } from '../kernel/change.ts';
import { always, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { RiskMatrix, type RiskMatrixDraft, RiskMatrixFields } from './risk-matrix.ts';

export type RiskMatrixEvent = { type: 'risk_matrix.set'; payload: { version: number; fields: string[] } };

const riskMatrixGuards = { 'risk_matrix.see': always, 'risk_matrix.set': always } satisfies Guards<RiskMatrix>;

export const riskMatrixKind: Kind<RiskMatrix> = {
  subject: 'risk_matrix',
  schema: RiskMatrix,
  guards: riskMatrixGuards,
  edit: { action: 'risk_matrix.set', fields: RiskMatrixFields },
  heldBy: () => ({}),
  tracks: [],
};

/**
 * The next version of a workspace's matrix. The light of every open risk follows it; what was scored before says which
 * version it was scored with.
 * @throws Refusal `unprocessable` naming the cell or interval that makes no sense, or when nothing differs
 */
export function setRiskMatrix(
  matrix: RiskMatrix,
  { reason, ...fields }: RiskMatrixDraft,
  { at }: Decision,
): Change<RiskMatrix, RiskMatrixEvent> {
  const names = Object.keys(RiskMatrixFields.shape) as (keyof typeof fields)[];
  const changed = names.filter((name) => JSON.stringify(fields[name]) !== JSON.stringify(matrix[name]));
  if (changed.length === 0) throw cannotBe('', 'nothing_to_change', 'This is how risks are scored already.');
  const version = matrix.version + 1;
  const after = { ...matrix, ...fields, reason, version, createdAt: at, updatedAt: at };
  return decide(RiskMatrix, matrix, after, { type: 'risk_matrix.set', payload: { version, fields: changed } });
}
