import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { meetingFor } from './meeting-for.ts';
import { type OneMeeting, representMeeting } from './read-meetings.ts';

export const orderAgenda = command(contract.meetings.order, async ({ params, body }, context) => {
  const { meetings } = context;
  await meetings.save(domain.orderAgenda(await meetings.find(params.meetingId), body.itemIds));
  return representMeeting(context, params);
});

export const addAgendaItem = command(contract.meetings.addItem, async ({ params, body }, context) => {
  const { agendaItems, decision, newId } = context;
  const meeting = await meetingToPrepare(context, params);
  const item = await agendaItems.save(domain.addItem(meeting, body, { id: newId(), at: decision.at }));
  await beforeTheEnd(context, meeting, [item.id]);
  return representMeeting(context, params);
});

export const editAgendaItem = command(contract.meetings.editItem, async ({ params, body }, context) => {
  const { item, meeting } = await itemToPrepare(context, params);
  await context.agendaItems.save(domain.editItem(meeting, item, body));
  return representMeeting(context, params);
});

export const removeAgendaItem = command(contract.meetings.removeItem, async ({ params }, context) => {
  const { item, meeting } = await itemToPrepare(context, params);
  await context.agendaItems.save(domain.removeItem(meeting, item));
  await context.meetings.save(domain.takeOffAgenda(meeting, item.id));
  return representMeeting(context, params);
});

export const settleAgendaItem = command(contract.meetings.settleItem, async ({ params, body }, context) => {
  const { item, meeting } = await itemToPrepare(context, params);
  await context.agendaItems.save(domain.settleItem(meeting, item, body));
  return representMeeting(context, params);
});

export const reopenAgendaItem = command(contract.meetings.reopenItem, async ({ params }, context) => {
  const { item, meeting } = await itemToPrepare(context, params);
  await context.agendaItems.save(domain.reopenItem(meeting, item));
  return representMeeting(context, params);
});

/** Puts items on the agenda before those that every meeting ends with. */
export async function beforeTheEnd(
  { actor, meetings, tx }: CommandContext,
  meeting: domain.Meeting,
  itemIds: readonly string[],
): Promise<void> {
  const { partnershipId } = meeting;
  const agenda = await db.listAgenda(tx, { workspaceId: actor.workspaceId, partnershipId }, meeting.id);
  const there = agenda.filter(({ id }) => meeting.itemIds.includes(id));
  await meetings.save(domain.putOnAgenda(meeting, itemIds, domain.closingItems(there)));
}

/** @throws Refusal `forbidden` to whoever neither runs the partnership nor takes the minutes of this meeting */
export async function meetingToPrepare(
  context: CommandContext,
  params: Pick<OneMeeting, 'meetingId'>,
): Promise<domain.Meeting> {
  const meeting = await meetingFor('meeting.prepare', context, params);
  domain.assertAllows(domain.meetingGuards, 'meeting.prepare', meeting);
  return meeting;
}

async function itemToPrepare(context: CommandContext, params: OneMeeting & { agendaItemId: string }) {
  const meeting = await meetingToPrepare(context, params);
  const item = await context.agendaItems.load(params.agendaItemId);
  if (item.meetingId !== meeting.id || item.isWithdrawn) throw domain.notFound();
  context.agendaItems.assertCurrent(item);
  return { item, meeting };
}
