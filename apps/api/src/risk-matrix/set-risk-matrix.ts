import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representRiskMatrix } from './read-risk-matrix.ts';

export const setRiskMatrix = command(contract.riskMatrix.set, async ({ body }, context) => {
  const matrix = await context.riskMatrices.find();
  await context.riskMatrices.save(domain.setRiskMatrix(matrix, body, context.decision));
  return representRiskMatrix(context);
});
