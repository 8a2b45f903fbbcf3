import { Id, Light, RiskMatrix, RiskMatrixDraft, RiskMatrixFields } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { listQuery, pageOf, represented } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });

const Represented = represented(RiskMatrix).meta({ id: 'RiskMatrixRepresentation' });
export type RiskMatrixRepresentation = z.output<typeof Represented>;

/** How many open risks would go from one light to another. */
const Moves = z.array(z.strictObject({ from: Light, to: Light, risks: z.int().min(1) }));

const Preview = z
  .strictObject({
    /** The version in force, which the preview is made against */
    version: z.int(),
    open: z.int(),
    /** How many of them would change their light */
    changing: z.int(),
    /** How many would be looked at sooner */
    nearer: z.int(),
    moves: Moves,
    /** Those partnerships in which something would change */
    partnerships: z.array(
      z.strictObject({
        partnershipId: Id,
        code: z.string(),
        name: z.string(),
        changing: z.int(),
        nearer: z.int(),
        moves: Moves,
      }),
    ),
  })
  .meta({ id: 'RiskMatrixPreview' });
export type RiskMatrixPreview = z.output<typeof Preview>;

export const riskMatrix = {
  get: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/risk-matrix',
    summary: 'Read how risks are scored: the light of each cell, the words, and how soon each light is looked at again',
    action: 'risk_matrix.see',
    params: inWorkspace,
    result: Represented,
  }),
  versions: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/risk-matrix/versions',
    summary: 'List every version of the risk matrix; each review of a risk names the one it was scored with',
    action: 'risk_matrix.see',
    params: inWorkspace,
    query: listQuery({}, ['-version']),
    result: pageOf(RiskMatrix),
  }),
  preview: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/risk-matrix/preview',
    summary: 'Count what a matrix would change before it is set; nothing is written',
    action: 'risk_matrix.set',
    params: inWorkspace,
    body: RiskMatrixFields.meta({ id: 'RiskMatrixFields' }),
    success: 200,
    result: Preview,
  }),
  set: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/risk-matrix',
    summary: 'Set the risk matrix: every open risk of the workspace takes the light and review day it asks for',
    action: 'risk_matrix.set',
    params: inWorkspace,
    body: RiskMatrixDraft,
    result: Represented,
  }),
} as const satisfies Contract;
