import { contract, type InterestsOfMeeting } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { list, query } from '../kernel/handlers.ts';
import { findMeeting, type OneMeeting, type Reading } from '../meetings/read-meetings.ts';

export const listInterests = list(contract.interests.list, ({ params, query: asked }, { tx, actor, page }) =>
  db.listInterests(tx, { workspaceId: actor.workspaceId, ...params }, asked, page),
);

export const readInterestsOfMeeting = query(contract.interests.ofMeeting, ({ params }, context) =>
  representInterests(context, params),
);

/** What is declared in a meeting, and what this caller may declare, write down for others, and put right. */
export async function representInterests({ tx, actor }: Reading, params: OneMeeting): Promise<InterestsOfMeeting> {
  const meeting = await findMeeting({ tx, actor }, params);
  const declared = await db.interestsOfMeeting(tx, meeting, meeting.id);
  return {
    items: declared.map((interest) => ({ ...interest, permissions: rightsOn(actor, meeting, interest) })),
    permissions: { may: await declaring({ tx, actor }, meeting), fields: [] },
  };
}

async function declaring({ tx, actor }: Reading, meeting: domain.Meeting): Promise<domain.Action[]> {
  const kind = { ...domain.meetingKind, guards: domain.declaringGuards };
  const { may } = domain.permissionsOn(kind, actor, meeting);
  const isExpected = may.includes('interest.declare') && (await attends({ tx, actor }, meeting));
  return may.filter((action) => action !== 'interest.declare' || isExpected);
}

/** Whether somebody is on the list of who attends, or would be once it is drawn. */
async function attends({ tx, actor }: Reading, meeting: domain.Meeting): Promise<boolean> {
  const isActor = ({ personId }: { personId: string | null }) => personId === actor.personId;
  if ((await db.listAttendees(tx, meeting, meeting.id)).some(isActor)) return true;
  if (meeting.begunAt !== null) return false;
  const invited = await db.listMeetingInvitations(tx, meeting, meeting.id);
  return domain.whoIsExpected(meeting, await db.listSeats(tx, meeting, meeting.heldOn), invited).some(isActor);
}

/** An interest is put right by whoever has it until the minutes go out, and by whoever takes them until they are approved. */
function rightsOn(actor: domain.Person, meeting: domain.Meeting, interest: db.InterestView): domain.Permissions {
  const isMinuted = mayRecord(actor, meeting);
  const heldBy = () => ownedBy(meeting, interest);
  const closed = domain.declaringGuards[isMinuted ? 'interest.record' : 'interest.declare'](meeting);
  if (closed) return { may: [], fields: [] };
  return domain.permissionsOn({ ...domain.interestKind, heldBy }, actor, interest);
}

export const mayRecord = (actor: domain.Person, meeting: domain.Meeting): boolean =>
  domain.can(actor, 'interest.record', domain.meetingKind.heldBy(meeting));

/** Whose an interest is, beside those who run the partnership. */
export const ownedBy = (meeting: domain.Meeting, { personId }: { personId: string | null }): domain.Held => ({
  ownerPersonId: personId,
  helperPersonIds: meeting.minuteTakerPersonId === null ? [] : [meeting.minuteTakerPersonId],
});
