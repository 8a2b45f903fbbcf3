import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, Instant, line, partnershipRecord, text } from '../kernel/fields.ts';
import { assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import type { Meeting } from '../meetings/meeting.ts';

export const InvitationAnswer = z.enum(['yes', 'perhaps', 'no']);
export type InvitationAnswer = z.output<typeof InvitationAnswer>;

const Guest = line(200, 'Say who the guest is');

/** Whom a meeting is called for: people of the workspace, and guests by name, who get no letter from here. */
export const MeetingCall = z
  .strictObject({
    personIds: z.array(Id).max(200, 'Invite 200 people at most'),
    guests: z.array(Guest).max(20, 'Name 20 guests at most').default([]),
  })
  .meta({ id: 'MeetingCall' });
export type MeetingCall = z.output<typeof MeetingCall>;

/** Someone invited once the meeting is called. */
export const MeetingInvitationDraft = z
  .strictObject({ personId: Id.nullable().default(null), guestName: text(200).default('') })
  .meta({ id: 'MeetingInvitationDraft' });
export type MeetingInvitationDraft = z.output<typeof MeetingInvitationDraft>;

export const MeetingAnswer = z
  .strictObject({
    answer: InvitationAnswer,
    /** A word with it, such as who must leave at noon */
    answerWords: text(500).default(''),
    /** Who comes instead; only of one who does not */
    deputyName: text(200).default(''),
  })
  .meta({ id: 'MeetingAnswer' });
export type MeetingAnswer = z.output<typeof MeetingAnswer>;

/** One person, or one guest by name, is asked to a meeting, and answers. */
export const MeetingInvitation = z
  .strictObject({
    ...partnershipRecord,
    meetingId: Id,
    personId: Id.nullable(),
    /** Empty unless it is a guest */
    guestName: text(200),
    /** Who asks: the calendar’s ORGANIZER, which stays (RFC 5545, 3.8.4.3) */
    invitedById: Id.nullable(),
    /** When the series first had it take place: the calendar’s RECURRENCE-ID, which stays when either moves */
    occursAt: Instant.nullable(),
    answer: InvitationAnswer.nullable(),
    answerWords: text(500),
    deputyName: text(200),
    answeredAt: Instant.nullable(),
    /** The beginning it was answered for: once the meeting moves, it is asked again */
    answeredFor: Instant.nullable(),
    isWithdrawn: z.boolean(),
  })
  .meta({ id: 'MeetingInvitation' });
export type MeetingInvitation = z.output<typeof MeetingInvitation>;

type Payload = { meetingId: string; personId: string | null };
export type MeetingInvitationEvent =
  | { type: 'meeting_invitation.sent'; payload: Payload }
  | { type: 'meeting_invitation.answered'; payload: Payload & { answer: InvitationAnswer } }
  | { type: 'meeting_invitation.withdrawn'; payload: Payload };
type InvitationChange = Change<MeetingInvitation, MeetingInvitationEvent>;

const standing = ({ isWithdrawn }: MeetingInvitation) =>
  isWithdrawn ? (['invitation_withdrawn', 'This invitation was withdrawn already.'] as const) : null;

export const meetingInvitationGuards = {
  'meeting.invite': standing,
  'meeting_invitation.answer': standing,
} satisfies Guards<MeetingInvitation>;

export const meetingInvitationKind: Kind<MeetingInvitation> = {
  subject: 'meeting_invitation',
  schema: MeetingInvitation,
  guards: meetingInvitationGuards,
  edit: { action: 'meeting_invitation.answer', fields: MeetingAnswer },
  heldBy: ({ personId }) => ({ ownerPersonId: personId }),
  tracks: ['answer'],
};

type Inviting = Decision & Pick<MeetingInvitation, 'id' | 'occursAt'>;

/** @throws Refusal `rule_broken` unless the meeting is called and to come; `unprocessable` for nobody, or two at once */
export function inviteTo(
  meeting: Meeting,
  { personId, guestName }: MeetingInvitationDraft,
  { id, occursAt, at, by }: Inviting,
): InvitationChange {
  assertIsCalled(meeting);
  if ((personId === null) === (guestName === ''))
    throw cannotBe('/guestName', 'one_of_both', 'Choose a person, or say who the guest is');
  const { workspaceId, partnershipId, id: meetingId } = meeting;
  const place = { id, workspaceId, partnershipId, meetingId };
  const silent = { answer: null, answerWords: '', deputyName: '', answeredAt: null, answeredFor: null };
  const kept = { isWithdrawn: false, version: 1, createdAt: at, updatedAt: at };
  const invitation = { ...place, personId, guestName, invitedById: by, occursAt, ...silent, ...kept };
  return decide(MeetingInvitation, null, invitation, { type: 'meeting_invitation.sent', payload: about(invitation) });
}

/** @throws Refusal `unprocessable` for a deputy of one who comes */
export function answerInvitation(
  meeting: Meeting,
  invitation: MeetingInvitation,
  given: MeetingAnswer & { at: string },
): InvitationChange {
  assertIsCalled(meeting);
  assertAllows(meetingInvitationGuards, 'meeting_invitation.answer', invitation);
  const { at, ...answer } = given;
  if (answer.deputyName !== '' && answer.answer !== 'no')
    throw cannotBe('/deputyName', 'comes_in_person', 'Name a deputy only if you do not come');
  const after = { ...invitation, ...answer, answeredAt: at, answeredFor: meeting.startsAt };
  const payload = { ...about(invitation), answer: answer.answer };
  return decide(MeetingInvitation, invitation, after, { type: 'meeting_invitation.answered', payload });
}

/** The one who is taken off hears of it, nobody else. */
export function withdrawInvitation(meeting: Meeting, invitation: MeetingInvitation): InvitationChange {
  assertIsCalled(meeting);
  assertAllows(meetingInvitationGuards, 'meeting.invite', invitation);
  const payload = about(invitation);
  const after = { ...invitation, isWithdrawn: true };
  return decide(MeetingInvitation, invitation, after, { type: 'meeting_invitation.withdrawn', payload });
}

/** An answer counts for the time it was given for. */
export const hasAnswered = (
  { answer, answeredFor }: Pick<MeetingInvitation, 'answer' | 'answeredFor'>,
  { startsAt }: Pick<Meeting, 'startsAt'>,
): boolean => answer !== null && answeredFor === startsAt;

const about = ({ meetingId, personId }: Pick<MeetingInvitation, 'meetingId' | 'personId'>): Payload => ({
  meetingId,
  personId,
});

/** @throws Refusal `rule_broken` unless the meeting is called and to come */
export function assertIsCalled({ status }: Meeting): void {
  if (status !== 'called')
    throw ruleBroken('meeting_not_called', 'Only a meeting that is called and still to come has invitations.');
}
