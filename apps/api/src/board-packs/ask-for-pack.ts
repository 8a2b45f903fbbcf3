import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { reportDay } from '../sro-reports/report-day.ts';
import { packSeen, representPack } from './read-board-packs.ts';

/** Which partnerships it tells of is settled here, by what whoever asks may see; a worker does the rest. */
export const askForPack = command(contract.boardPacks.ask, async ({ body }, context) => {
  const { actor, boardPacks, decision, newId, tx } = context;
  const { workspaceId, personId } = actor;
  const others = await db.countPacksUnderWay(tx, { workspaceId, personId });
  const { day: asOf, isPast } = await reportDay(
    tx,
    { asOf: body.asOf ?? undefined, workspaceId, pointer: '/asOf' },
    decision,
  );
  const partnershipIds = await chosen(context, body, isPast ? { past: asOf } : { today: asOf });
  const { title, sections, withoutNames } = body;
  const asked = { id: newId(), workspaceId, personId, title, asOf, partnershipIds, sections, withoutNames };
  return representPack(actor, await boardPacks.save(domain.askForPack(asked, { others }, decision)));
});

/** Those that the filters let through, in the order of their names; one more than a pack takes where there are more. */
async function chosen({ tx, actor }: CommandContext, draft: domain.BoardPackDraft, moment: db.Moment) {
  const filter = {
    outcomeId: draft.outcomeId ?? undefined,
    organisationId: draft.organisationId ?? undefined,
    status: draft.status ?? undefined,
    partnershipIds: draft.partnershipIds ?? undefined,
    sort: 'name',
    moment,
  };
  const { items } = await db.listStandings(tx, actor.workspaceId, filter, {
    limit: domain.mostInPack + 1,
    after: null,
  });
  const ids = items.map(({ id }) => id);
  if (draft.partnershipIds?.some((id) => !ids.includes(id)))
    throw domain.cannotBe(
      '/partnershipIds',
      'not_here',
      'Choose partnerships that you may see and that were there on that day.',
    );
  return ids;
}

export const retryPack = command(contract.boardPacks.retry, async ({ params }, context) => {
  const pack = await packToChange(context, params.packId);
  return representPack(context.actor, await context.boardPacks.save(domain.retryPack(pack)));
});

export const removePack = command(contract.boardPacks.remove, async ({ params }, context) => {
  const { tx, boardPacks } = context;
  const pack = await packToChange(context, params.packId);
  const { workspaceId, personId, id: packId } = await boardPacks.save(domain.removePack(pack));
  await db.dropPackDocument(tx, { workspaceId, personId, packId });
  return undefined;
});

/** One of one’s own, locked. */
export async function packToChange(context: CommandContext, packId: string): Promise<domain.BoardPack> {
  await packSeen(context, packId);
  return context.boardPacks.find(packId);
}
