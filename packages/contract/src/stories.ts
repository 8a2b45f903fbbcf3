import { Id, StoryEntry } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';

const inPartnership = z.strictObject({ partnershipId: Id });

const Story = z
  .strictObject({
    /** From the first to the last day */
    entries: z.array(StoryEntry),
  })
  .meta({ id: 'Story' });
export type Story = z.output<typeof Story>;

export const stories = {
  ofDecision: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/decisions/:decisionId/story',
    summary: 'Read what led to a decision and what came of it: suggestion, meetings, result, actions and risks',
    action: 'decision.see',
    params: inPartnership.extend({ decisionId: Id }),
    result: Story,
  }),
  ofAction: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/actions/:actionId/story',
    summary: 'Read what an action came of and how it ended: suggestion, meetings, decisions',
    action: 'action.see',
    params: inPartnership.extend({ actionId: Id }),
    result: Story,
  }),
  ofRisk: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/risks/:riskId/story',
    summary: 'Read what a risk came of and how it ended: suggestion, meetings, decisions',
    action: 'risk.see',
    params: inPartnership.extend({ riskId: Id }),
    result: Story,
  }),
} as const satisfies Contract;
