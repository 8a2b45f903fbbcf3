import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

/**
 * Puts on the list who is expected and not on it yet, with what they answered to their invitations: when a meeting
 * begins, or is asked to before.
 */
export async function expectOnList(context: CommandContext, meeting: domain.Meeting): Promise<void> {
  const { actor, attendees, decision, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId: meeting.partnershipId };
  const invited = await db.listMeetingInvitations(tx, within, meeting.id);
  const expected = domain.whoIsExpected(meeting, await db.listSeats(tx, within, meeting.heldOn), invited);
  const listed = await db.listAttendees(tx, within, meeting.id);
  const known = new Set(listed.map(whoOf));
  const added = expected.filter((one) => !known.has(whoOf(one)));
  const fresh = await attendees.addAll(
    added.map((one) => domain.expectAttendee(meeting, one, { ...decision, id: newId() })),
  );
  const refusals = new Map(
    invited.filter((one) => domain.hasAnswered(one, meeting) && one.answer === 'no').map((one) => [whoOf(one), one]),
  );
  const silent = [...listed, ...fresh].filter((one) => one.status === 'expected' && refusals.has(whoOf(one)));
  for (const attendee of await attendees.loadAll(silent.map(({ id }) => id)))
    await attendees.save(domain.noteRefusal(meeting, attendee, refusals.get(whoOf(attendee))?.deputyName ?? ''));
}

const whoOf = ({ personId, guestName }: Pick<domain.Attendee, 'personId' | 'guestName'>) => personId ?? guestName;
