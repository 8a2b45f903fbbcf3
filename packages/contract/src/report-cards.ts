import { Id } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { pdf } from './kernel/lists.ts';

export const reportCards = {
  outcome: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/outcomes/:outcomeId/card',
    summary: 'Take the report card of an outcome: its curves, the story behind them and who contributes, as PDF',
    action: 'outcome.see',
    params: z.strictObject({ workspaceId: Id, outcomeId: Id }),
    sends: [pdf],
  }),
  partnership: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/card',
    summary:
      'Take the report card of a partnership: its measures in four boxes, and what it does to turn its curves, as PDF',
    action: 'measure.see',
    params: z.strictObject({ partnershipId: Id }),
    sends: [pdf],
  }),
} as const satisfies Contract;
