import { contract, type MeetingInvitationView } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';
import { findMeeting, type OneMeeting } from '../meetings/read-meetings.ts';

type Reading = Pick<QueryContext, 'tx' | 'actor'>;

export const listInvitations = query(contract.meetingInvitations.list, async ({ params }, context) => {
  const items = await representInvitations(context, params);
  const said = (answer: domain.InvitationAnswer) =>
    items.filter((one) => one.hasAnswered && one.answer === answer).length;
  const [yes, perhaps, no] = [said('yes'), said('perhaps'), said('no')];
  return { items, answers: { invited: items.length, yes, perhaps, no, silent: items.length - yes - perhaps - no } };
});

export const listInvitees = query(contract.meetingInvitations.invitees, async ({ params }, context) => {
  const { tx, actor, decision } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  await findMeeting(context, params);
  const invitees = await db.listInvitees(tx, { ...within, today: decision.today }, params.meetingId);
  const mayInvite = domain.can(actor, 'meeting.invite');
  return { items: invitees.map((one) => ({ ...one, emailBounced: mayInvite && one.emailBounced })) };
});

/** @throws Refusal `not_found` for one whose invitation is none of this meeting, or withdrawn */
export async function representInvitation(
  context: Reading,
  params: OneMeeting,
  invitationId: string,
): Promise<MeetingInvitationView> {
  const invitation = (await representInvitations(context, params)).find(({ id }) => id === invitationId);
  if (!invitation) throw domain.notFound();
  return invitation;
}

async function representInvitations({ tx, actor }: Reading, params: OneMeeting): Promise<MeetingInvitationView[]> {
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const meeting = await findMeeting({ tx, actor }, params);
  const rows = await db.listMeetingInvitations(tx, within, meeting.id);
  return rows.map((row) => {
    const { name: _name, partners: _partners, letter: _letter, letterSentAt: _sent, ...invitation } = row;
    const permissions = domain.permissionsOn(domain.meetingInvitationKind, actor, invitation);
    const isOpen = meeting.status === 'called';
    return {
      ...row,
      hasAnswered: domain.hasAnswered(row, meeting),
      permissions: isOpen ? permissions : { may: [], fields: [] },
    };
  });
}

/** @throws Refusal `unprocessable` for one who is nobody in this partnership */
export async function assertMayBeInvited(
  { tx, actor, decision }: Pick<QueryContext, 'tx' | 'actor' | 'decision'>,
  { partnershipId, meetingId }: OneMeeting,
  personIds: readonly string[],
): Promise<void> {
  const within = { workspaceId: actor.workspaceId, partnershipId, today: decision.today };
  const known = new Set((await db.listInvitees(tx, within, meetingId)).map(({ personId }) => personId));
  if (!personIds.every((id) => known.has(id)))
    throw domain.cannotBe('/personIds', 'not_here', 'Invite people of this partnership. Name others as guests');
}
