import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { confirmRestsOn } from './rests-on.ts';
import { representLine } from './read-accountability-lines.ts';

export const draftAccountabilityLine = command(
  contract.accountabilityLines.draft,
  async ({ params: { partnershipId }, body }, context) => {
    const { tx, actor, accountabilityLines, decision, newId } = context;
    const within = { workspaceId: actor.workspaceId, partnershipId };
    await confirmEnds(context, within, body);
    await confirmRestsOn(context, { ...within, ...body });
    const number = await db.nextNumber(tx, within, 'accountability_line');
    const place = { id: newId(), ...within, number };
    const line = await accountabilityLines.save(domain.draftAccountabilityLine(body, place, decision));
    return representLine(context, { partnershipId, lineId: line.id });
  },
);

type Within = { workspaceId: string; partnershipId: string };

/** Ends that are here now: partners that have not left, an outcome that is still contributed to, a body that is named. */
async function confirmEnds(
  { tx }: CommandContext,
  within: Within,
  draft: domain.AccountabilityLineDraft,
): Promise<void> {
  for (const end of ['fromPartnerId', 'toPartnerId'] as const) {
    const partnerId = draft[end];
    if (partnerId && !(await db.holdPartner(tx, within, partnerId)))
      throw domain.cannotBe(`/${end}`, 'not_here', 'Choose one of the partners');
  }
  if (draft.contributionId && !(await db.isContributedTo(tx, within, draft.contributionId)))
    throw domain.cannotBe('/contributionId', 'not_here', 'Choose an outcome the partnership contributes to');
  if (draft.answersTo === 'governing_body' && draft.fromPartnerId)
    await confirmGoverningBody(tx, within, draft.fromPartnerId);
}

async function confirmGoverningBody(tx: db.Transaction, within: Within, partnerId: string): Promise<void> {
  if (await db.governingBodyOf(tx, within, partnerId)) return;
  const message =
    'Its organisation does not say what it answers to. An administrator can enter it, or name a source of resources';
  throw domain.cannotBe('/answersTo', 'no_governing_body', message);
}
