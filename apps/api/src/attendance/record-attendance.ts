import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { dayIn, instantOf } from '../calendar/days.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { meetingFor } from '../meetings/meeting-for.ts';
import { expectOnList } from './expect-attendees.ts';
import { representAttendance } from './read-attendance.ts';

export const expectAttendees = command(contract.attendance.expect, async ({ params }, context) => {
  const meeting = await meetingFor('attendance.record', context, params);
  domain.assertAllows(domain.meetingGuards, 'attendance.record', meeting);
  await expectOnList(context, meeting);
  return representAttendance(context, params);
});

export const addAttendee = command(contract.attendance.add, async ({ params, body }, context) => {
  const { attendees, decision, newId } = context;
  const meeting = await meetingFor('attendance.record', context, params);
  await attendees.save(domain.addAttendee(meeting, body, { ...decision, id: newId() }));
  return representAttendance(context, params);
});

export const recordPresence = command(contract.attendance.record, async ({ params, body }, context) => {
  const { attendees, decision } = context;
  const meeting = await meetingFor('attendance.record', context, params);
  const attendee = await attendees.load(params.attendeeId);
  if (attendee.meetingId !== meeting.id) throw domain.notFound();
  attendees.assertCurrent(attendee);
  const presence = { ...body, at: await instantIn(context, meeting, body.at) };
  await attendees.save(domain.recordPresence(meeting, attendee, presence, decision));
  return representAttendance(context, params);
});

export const allPresent = command(contract.attendance.allPresent, async ({ params }, context) => {
  const { actor, attendees, decision, tx } = context;
  const meeting = await meetingFor('attendance.record', context, params);
  domain.assertAllows(domain.meetingGuards, 'attendance.record', meeting);
  const within = { workspaceId: actor.workspaceId, partnershipId: meeting.partnershipId };
  const unseen = (await db.listAttendees(tx, within, meeting.id)).filter(({ status }) => status === 'expected');
  const presence = { ...domain.Presence.parse({ status: 'present' }), at: null };
  for (const attendee of await attendees.loadAll(unseen.map(({ id }) => id)))
    if (attendee.status === 'expected')
      await attendees.save(domain.recordPresence(meeting, attendee, presence, decision));
  return representAttendance(context, params);
});

/** The wall's clock on the day the meeting began, by the workspace's time zone; the minute it began in is its beginning. */
async function instantIn({ tx }: CommandContext, meeting: domain.Meeting, time: domain.WallTime | undefined) {
  const { begunAt } = meeting;
  if (time === undefined || begunAt === null) return null;
  const { timeZone } = await db.readPlace(tx, meeting);
  const at = instantOf(dayIn(timeZone, begunAt), time, timeZone);
  const isItsMinute = at < begunAt && domain.minutesBetween(at, begunAt) < 1;
  return isItsMinute ? begunAt : at;
}
