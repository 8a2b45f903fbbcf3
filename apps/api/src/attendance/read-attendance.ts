import { type AttendanceView, contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';
import { findMeeting, type OneMeeting } from '../meetings/read-meetings.ts';
import { expectedFacts, quorateFacts } from './quorum-facts.ts';

export const readAttendance = query(contract.attendance.get, ({ params }, context) =>
  representAttendance(context, params),
);

export const readPartnerAttendance = query(
  contract.attendance.ofPartner,
  async ({ params }, { tx, actor, decision }) => {
    const within = {
      workspaceId: actor.workspaceId,
      partnershipId: params.partnershipId,
      today: decision.today,
    };
    if (!(await db.readPartner(tx, within, params.partnerId))) throw domain.notFound();
    return { items: await db.lastAttended(tx, within, params.partnerId) };
  },
);

/** Who is at a meeting and whether it is quorate: now, at its end when it is over, else as it is expected. */
export async function representAttendance(
  { tx, actor, decision }: Pick<QueryContext, 'tx' | 'actor' | 'decision'>,
  params: OneMeeting,
): Promise<AttendanceView> {
  const meeting = await findMeeting({ tx, actor }, params);
  const facts = await quorateFacts({ tx }, meeting);
  const quorum = meeting.begunAt
    ? domain.quorumAt(facts, meeting.endedAt ?? decision.at)
    : domain.quorumExpected(await expectedFacts({ tx }, meeting));
  const course = meeting.begunAt ? domain.quorumCourse(facts, meeting.begunAt) : [];
  return {
    attendees: facts.attendees,
    quorum: { rule: facts.rule, ...quorum, course },
    permissions: onlyRecording(domain.permissionsOn(domain.meetingKind, actor, meeting)),
  };
}

const onlyRecording = ({ may }: domain.Permissions): domain.Permissions => ({
  may: may.filter((action) => action === 'attendance.record'),
  fields: [],
});
