import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representContribution } from './read-contributions.ts';

export const addContribution = command(contract.contributions.add, async ({ params, body }, context) => {
  const place = { workspaceId: context.actor.workspaceId, partnershipId: params.partnershipId };
  const { id } = await contribute(context, place, { draft: body, pointer: '/outcomeId' });
  return representContribution(context, { ...params, contributionId: id });
});

/** The outcomes a partnership is founded for, in order. */
export async function addContributions(
  context: CommandContext,
  place: db.Within,
  drafts: readonly domain.ContributionDraft[],
): Promise<void> {
  for (const [i, draft] of drafts.entries()) {
    await contribute(context, place, { draft, pointer: `/contributions/${i}/outcomeId` });
  }
}

async function contribute(
  { tx, contributions, decision, newId }: CommandContext,
  place: db.Within,
  { draft, pointer }: { draft: domain.ContributionDraft; pointer: string },
): Promise<domain.Contribution> {
  if (!(await db.holdOutcome(tx, place.workspaceId, draft.outcomeId)))
    throw domain.cannotBe(pointer, 'not_an_outcome', 'Choose an outcome that is not archived');
  return contributions.save(domain.addContribution(draft, { ...place, id: newId() }, decision));
}
