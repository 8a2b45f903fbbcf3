import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { permissionsOn, riskMatrixKind } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export const getRiskMatrix = query(contract.riskMatrix.get, (_request, context) => representRiskMatrix(context));

export const listRiskMatrices = list(contract.riskMatrix.versions, ({ query: { sort } }, { tx, actor, page }) =>
  db.listRiskMatrices(tx, actor.workspaceId, { sort }, page),
);

/** The matrix in force as this caller sees it; a change of it answers with it too. */
export async function representRiskMatrix({ tx, actor }: Pick<QueryContext, 'tx' | 'actor'>) {
  const matrix = await db.readRiskMatrix(tx, actor.workspaceId);
  return { ...matrix, permissions: permissionsOn(riskMatrixKind, actor, matrix) };
}
