import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { previewRiskMatrix } from './preview-risk-matrix.ts';
import { getRiskMatrix, listRiskMatrices } from './read-risk-matrix.ts';
import { setRiskMatrix } from './set-risk-matrix.ts';

export async function riskMatrixRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'riskMatrix', contract.riskMatrix, {
    get: getRiskMatrix,
    versions: listRiskMatrices,
    preview: previewRiskMatrix,
    set: setRiskMatrix,
  });
}
