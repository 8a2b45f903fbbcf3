import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { expectOnList } from '../attendance/expect-attendees.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { openAgenda } from './open-agenda.ts';
import { beforeTheEnd } from './prepare-agenda.ts';
import { representMeeting } from './read-meetings.ts';

export const beginMeeting = command(contract.meetings.begin, async ({ params }, context) => {
  const { decision, meetings } = context;
  const meeting = await meetings.save(domain.beginMeeting(await meetings.find(params.meetingId), decision));
  await expectOnList(context, meeting);
  return representMeeting(context, params);
});

export const turnToItem = command(contract.meetings.turnTo, async ({ params, body }, context) => {
  const { decision, meetings } = context;
  const meeting = await meetings.find(params.meetingId);
  const turned = domain.turnToItem(meeting, body.itemId, decision);
  if (body.isDone) await finishCurrent(context, meeting);
  await meetings.save(turned);
  return representMeeting(context, params);
});

export const endMeeting = command(contract.meetings.end, async ({ params }, context) => {
  const { decision, meetings } = context;
  const meeting = await meetings.find(params.meetingId);
  const ended = domain.endMeeting(meeting, decision);
  await finishCurrent(context, meeting);
  await carryOver(context, await meetings.save(ended));
  return representMeeting(context, params);
});

/** The item that the meeting leaves is done, unless somebody has said otherwise. */
async function finishCurrent({ agendaItems }: CommandContext, meeting: domain.Meeting): Promise<void> {
  if (meeting.currentItemId === null) return;
  const item = await agendaItems.load(meeting.currentItemId);
  if (item.status !== 'planned') return;
  await agendaItems.save(domain.settleItem(meeting, item, { status: 'done', reason: '' }));
}

/** What was moved or not reached goes to the next agenda by itself; where no meeting follows, among the suggestions. */
async function carryOver(context: CommandContext, meeting: domain.Meeting): Promise<void> {
  const { actor, agendaItems, decision, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId: meeting.partnershipId };
  const left = (await db.listAgenda(tx, within, meeting.id)).filter(domain.isCarriedOver);
  const next = await nextMeeting(context, meeting);
  const carried = left.map((item) =>
    next
      ? domain.addItem(next, domain.carriedDraft(item), { id: newId(), at: decision.at, carriedFromId: item.id })
      : domain.carryToSuggestions(item, { id: newId(), at: decision.at }),
  );
  const added = await agendaItems.addAll(carried);
  const itemIds = added.map(({ id }) => id);
  if (next && itemIds.length > 0) await beforeTheEnd(context, next, itemIds);
}

/** The next meeting of the series, with the agenda that its template gives it. */
async function nextMeeting(context: CommandContext, meeting: domain.Meeting): Promise<domain.Meeting | null> {
  const { meetings, meetingSeries, tx } = context;
  if (meeting.seriesId === null) return null;
  const nextId = await db.nextInSeries(tx, meeting);
  if (nextId === undefined) return null;
  const next = await meetings.load(nextId);
  if (next.itemIds.length > 0) return next;
  return openAgenda(context, next, await meetingSeries.load(meeting.seriesId));
}
