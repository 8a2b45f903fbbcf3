import { type AgendaItemView, contract, type FilledAgenda, type MeetingRepresentation } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { lastPulse } from '../pulse/last-pulse.ts';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export type OneMeeting = { partnershipId: string; meetingId: string };
export type Reading = Pick<QueryContext, 'tx' | 'actor'>;

export const listMeetings = list(contract.meetings.list, ({ params, query: filter }, { tx, actor, page }) =>
  db.listMeetings(tx, { workspaceId: actor.workspaceId, ...params }, filter, page),
);

export const readMeeting = query(contract.meetings.get, ({ params }, context) => representMeeting(context, params));

export const readFillings = query(contract.meetings.fillings, ({ params }, context) => fillingsOf(context, params));

/** Each item is filled by one statement of its own: an agenda has a handful that fill themselves. */
export async function fillingsOf({ tx, actor, decision }: QueryContext, params: OneMeeting): Promise<FilledAgenda> {
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const meeting = await findMeeting({ tx, actor }, params);
  const last = await db.lastMeetingBefore(tx, meeting);
  const since = last?.heldOn ?? domain.addDays(meeting.heldOn, -90);
  const filling = { ...within, id: meeting.id, heldOn: meeting.heldOn, since, today: decision.today };
  const linesOf = (fill: domain.ItemFill) =>
    fill === 'working_together' ? lastPulse({ tx, decision }, meeting) : db.fillItem(tx, fill, filling);
  const items = [];
  for (const { id, fill } of await db.listAgenda(tx, within, meeting.id))
    if (fill !== 'none') items.push({ itemId: id, lines: await linesOf(fill) });
  return { items };
}

export const readResults = query(contract.meetings.results, async ({ params }, { tx, actor, decision }) => {
  const { workspaceId, personId } = actor;
  await findMeeting({ tx, actor }, params);
  const asking = { workspaceId, personId, partnershipId: params.partnershipId, today: decision.today };
  return { items: await db.listResults(tx, asking, params.meetingId) };
});

/** @throws Refusal `not_found` where there is no such meeting here */
export async function findMeeting(
  { tx, actor }: Reading,
  { partnershipId, meetingId }: OneMeeting,
): Promise<db.MeetingView> {
  const meeting = await db.readMeeting(tx, { workspaceId: actor.workspaceId, partnershipId }, meetingId);
  if (!meeting) throw domain.notFound();
  return meeting;
}

/** A meeting with its agenda, as this caller may see and change it. */
export async function representMeeting(
  { tx, actor }: Reading,
  { partnershipId, meetingId }: OneMeeting,
): Promise<MeetingRepresentation> {
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const meeting = await findMeeting({ tx, actor }, { partnershipId, meetingId });
  const items = await db.listAgenda(tx, within, meetingId);
  const notes = await db.listMeetingNotes(tx, within, meetingId);
  const permissions = domain.permissionsOn(domain.meetingKind, actor, meeting);
  return {
    ...meeting,
    items: items.map((item) => ({ ...item, permissions: onAgenda(item, permissions) })),
    notes: notes.map((note) => ({ ...note, permissions: ofNote(permissions) })),
    time: domain.agendaMinutes(items, meeting),
    last: (await db.lastMeetingBefore(tx, meeting)) ?? null,
    permissions,
  };
}

/** What may be done with an item is what may be done with its meeting, while the item allows it. */
function onAgenda(item: db.AgendaItemView, { may }: domain.Permissions): AgendaItemView['permissions'] {
  const rights = (['meeting.prepare', 'meeting.run'] as const).filter(
    (action) => may.includes(action) && !domain.agendaItemGuards[action](item),
  );
  const mayEdit = rights.includes('meeting.prepare');
  return { may: rights, fields: mayEdit ? Object.keys(domain.AgendaItemFields.shape) : [] };
}

/** A note may be put right by whoever may take one. */
function ofNote({ may }: domain.Permissions): domain.Permissions {
  return may.includes('meeting.minute') ? { may: ['meeting.minute'], fields: ['words'] } : { may: [], fields: [] };
}
