import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { instantOf } from '../calendar/days.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { representMeeting } from '../meetings/read-meetings.ts';
import { assertMayBeInvited, representInvitation } from './read-invitations.ts';

/** All that are named are invited at once; their letters follow. */
export const callMeeting = command(contract.meetingInvitations.call, async ({ params, body }, context) => {
  const { decision, meetings } = context;
  const called = domain.callMeeting(await meetings.find(params.meetingId), decision);
  const personIds = [...new Set(body.personIds)];
  await assertMayBeInvited(context, params, personIds);
  const meeting = await meetings.save(called);
  const people = personIds.map((personId) => ({ personId, guestName: '' }));
  await inviteAll(context, meeting, [...people, ...body.guests.map((guestName) => ({ personId: null, guestName }))]);
  return representMeeting(context, params);
});

export const inviteOne = command(contract.meetingInvitations.invite, async ({ params, body }, context) => {
  const meeting = await context.meetings.load(params.meetingId);
  domain.assertIsCalled(meeting);
  if (body.personId !== null) await assertMayBeInvited(context, params, [body.personId]);
  const [invitation] = await inviteAll(context, meeting, [body]);
  if (!invitation) throw domain.notFound();
  return representInvitation(context, params, invitation.id);
});

export const withdrawInvitation = command(contract.meetingInvitations.withdraw, async ({ params }, context) => {
  const { meetingInvitations, meetings } = context;
  const invitation = await meetingInvitations.find(params.invitationId);
  if (invitation.meetingId !== params.meetingId) throw domain.notFound();
  const before = await representInvitation(context, params, invitation.id);
  const meeting = await meetings.load(params.meetingId);
  const after = await meetingInvitations.save(domain.withdrawInvitation(meeting, invitation));
  return { ...before, ...after, permissions: { may: [], fields: [] } };
});

export const answerInvitation = command(contract.meetingInvitations.answer, async ({ params, body }, context) => {
  const { decision, meetingInvitations, meetings } = context;
  const invitation = await meetingInvitations.find(params.invitationId);
  if (invitation.meetingId !== params.meetingId) throw domain.notFound();
  const meeting = await meetings.load(params.meetingId);
  await meetingInvitations.save(domain.answerInvitation(meeting, invitation, { ...body, at: decision.at }));
  return representInvitation(context, params, invitation.id);
});

async function inviteAll(
  context: CommandContext,
  meeting: domain.Meeting,
  drafts: readonly domain.MeetingInvitationDraft[],
): Promise<domain.MeetingInvitation[]> {
  const { actor, decision, meetingInvitations, newId, tx } = context;
  const occurs = await db.occursAtOf(tx, meeting.id);
  const within = { workspaceId: actor.workspaceId, partnershipId: meeting.partnershipId };
  const { timeZone } = await db.readPlace(tx, within);
  const occursAt = occurs && instantOf(occurs.day, occurs.time, timeZone);
  return meetingInvitations.addAll(
    drafts.map((draft) => domain.inviteTo(meeting, draft, { ...decision, id: newId(), occursAt })),
  );
}
