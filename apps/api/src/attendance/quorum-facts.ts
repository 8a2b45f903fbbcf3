import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { Reading } from '../meetings/read-meetings.ts';

type Of = Pick<domain.Meeting, 'id' | 'workspaceId' | 'partnershipId' | 'heldOn'>;

/** All that decides whether a meeting is quorate, at whichever instant is asked. */
export async function quorateFacts({ tx }: Pick<Reading, 'tx'>, meeting: Of) {
  const attendees = await db.listAttendees(tx, meeting, meeting.id);
  return { ...(await db.readQuorumRule(tx, meeting)), attendees, heldOn: meeting.heldOn };
}

/** The same of a meeting that has not begun, as its list and the answers to its invitations have it. */
export async function expectedFacts({ tx }: Pick<Reading, 'tx'>, meeting: domain.Meeting) {
  const facts = await quorateFacts({ tx }, meeting);
  const seats = await db.listSeats(tx, meeting, meeting.heldOn);
  const invited = await db.listMeetingInvitations(tx, meeting, meeting.id);
  return { ...facts, attendees: domain.attendanceExpected(meeting, { seats, invited, listed: facts.attendees }) };
}

/** Whether a meeting is known to have lacked its quorum at an instant: where nobody has recorded who is there, nothing says so. */
export async function lacksQuorum(reading: Pick<Reading, 'tx'>, meeting: Of, at: string): Promise<boolean> {
  const facts = await quorateFacts(reading, meeting);
  return facts.attendees.some(({ stays }) => stays.length > 0) && !domain.quorumAt(facts, at).isQuorate;
}
