import { Id, Instant, MeetingAnswer, MeetingCall, MeetingInvitation, MeetingInvitationDraft } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { represented } from './kernel/lists.ts';
import { MeetingRepresentation } from './meetings.ts';

const oneMeeting = z.strictObject({ partnershipId: Id, meetingId: Id });
const oneInvitation = oneMeeting.extend({ invitationId: Id });

const Invitation = represented(
  z.strictObject({
    ...MeetingInvitation.shape,
    name: z.string(),
    /** For whom they come, by their short names */
    partners: z.array(z.string()),
    /** Whether there is an answer for the time the meeting now has */
    hasAnswered: z.boolean(),
    /** What became of the last letter about it; null where none was written yet, or it is a guest */
    letter: z.enum(['on_its_way', 'sent', 'failed']).nullable(),
    letterSentAt: Instant.nullable(),
  }),
).meta({ id: 'MeetingInvitationView' });
export type MeetingInvitationView = z.output<typeof Invitation>;

const Invitations = z
  .strictObject({
    items: z.array(Invitation),
    /** How many are invited, and what they said of the time the meeting now has */
    answers: z.strictObject({ invited: z.int(), yes: z.int(), perhaps: z.int(), no: z.int(), silent: z.int() }),
  })
  .meta({ id: 'MeetingInvitations' });
export type MeetingInvitations = z.output<typeof Invitations>;

const Invitee = z
  .strictObject({
    personId: Id,
    name: z.string(),
    partners: z.array(z.string()),
    roles: z.array(z.string()),
    /** Whether a meeting is usually called for them: who speaks for a partner, chairs, coordinates or takes the minutes */
    isUsual: z.boolean(),
    /** Letters to them came back; said to whoever may invite */
    emailBounced: z.boolean(),
  })
  .meta({ id: 'Invitee' });
export type Invitee = z.output<typeof Invitee>;

const one = '/partnerships/:partnershipId/meetings/:meetingId';

export const meetingInvitations = {
  list: endpoint({
    method: 'GET',
    path: `${one}/invitations`,
    summary: 'Read who is invited to a meeting and what they answered',
    action: 'meeting.see',
    params: oneMeeting,
    result: Invitations,
  }),
  invitees: endpoint({
    method: 'GET',
    path: `${one}/invitees`,
    summary: 'Read who could be invited to a meeting, the usual ones marked',
    action: 'meeting.see',
    params: oneMeeting,
    result: z.strictObject({ items: z.array(Invitee) }),
  }),
  call: endpoint({
    method: 'PUT',
    path: `${one}/call`,
    summary: 'Call a meeting: each one named has an invitation for their calendar by e-mail',
    action: 'meeting.call',
    params: oneMeeting,
    body: MeetingCall,
    result: MeetingRepresentation,
  }),
  invite: endpoint({
    method: 'POST',
    path: `${one}/invitations`,
    summary: 'Invite one more to a meeting that is called',
    action: 'meeting.invite',
    params: oneMeeting,
    body: MeetingInvitationDraft,
    result: Invitation,
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: `${one}/invitations/:invitationId`,
    summary: 'Withdraw an invitation: their calendar is told, nobody else’s',
    action: 'meeting.invite',
    params: oneInvitation,
    result: Invitation,
  }),
  answer: endpoint({
    method: 'PUT',
    path: `${one}/invitations/:invitationId/answer`,
    summary: 'Answer an invitation, or write down what somebody told you',
    action: 'meeting_invitation.answer',
    params: oneInvitation,
    body: MeetingAnswer,
    result: Invitation,
  }),
} as const satisfies Contract;
