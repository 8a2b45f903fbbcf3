import { contract, type Story } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';

export const readDecisionStory = query(contract.stories.ofDecision, ({ params }, context) =>
  storyOf(context, params.partnershipId, { kind: 'decision', id: params.decisionId }),
);

export const readActionStory = query(contract.stories.ofAction, ({ params }, context) =>
  storyOf(context, params.partnershipId, { kind: 'action', id: params.actionId }),
);

export const readRiskStory = query(contract.stories.ofRisk, ({ params }, context) =>
  storyOf(context, params.partnershipId, { kind: 'risk', id: params.riskId }),
);

/** Whoever only follows is told that something confidential was talked about, not what (as of its papers). */
async function storyOf(
  { tx, actor, decision: { today } }: QueryContext,
  partnershipId: string,
  told: db.Told,
): Promise<Story> {
  const entries = await db.readStory(tx, { workspaceId: actor.workspaceId, partnershipId, today }, told);
  if (entries.length === 0) throw domain.notFound();
  const mayReadAll = domain.can(actor, 'confidential_paper.see');
  return { entries: mayReadAll ? entries : domain.withoutConfidential(entries) };
}
