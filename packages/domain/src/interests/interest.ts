import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, partnershipRecord, text } from '../kernel/fields.ts';
import { assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';
import { ruleBroken } from '../kernel/refusal.ts';
import type { Meeting } from '../meetings/meeting.ts';

/** How somebody with an interest in an item dealt with it: as a rule what the chair settled with them. */
export const InterestHandling = z.enum(['to_settle', 'took_part', 'took_no_part', 'left']);
export type InterestHandling = z.output<typeof InterestHandling>;

const InterestFields = z.strictObject({
  /** In their own words */
  nature: text(1000).min(1, 'Say what the interest is'),
  handling: InterestHandling,
});

export const InterestDraft = InterestFields.extend({
  itemId: Id,
  handling: InterestHandling.default('to_settle'),
}).meta({ id: 'InterestDraft' });
export type InterestDraft = z.output<typeof InterestDraft>;

export const InterestPatch = patchOf(InterestFields).meta({ id: 'InterestPatch' });
export type InterestPatch = z.output<typeof InterestPatch>;

/** What somebody who attends has at stake in one item of the agenda, beside their partner’s part in it (domain.md 7). */
export const Interest = z
  .strictObject({
    ...partnershipRecord,
    meetingId: Id,
    itemId: Id,
    /** Who has it, and so the partner they speak for */
    attendeeId: Id,
    ...InterestFields.shape,
    /** Who wrote it down: they themselves, or the minute taker */
    enteredByPersonId: Id.nullable(),
    isWithdrawn: z.boolean(),
  })
  .meta({ id: 'Interest' });
export type Interest = z.output<typeof Interest>;

type Payload = { meetingId: string; itemId: string };
export type InterestEvent =
  | { type: 'meeting_interest.declared'; payload: Payload }
  | { type: 'meeting_interest.changed'; payload: Payload }
  | { type: 'meeting_interest.withdrawn'; payload: Payload };
type InterestChange = Change<Interest, InterestEvent>;

const standing = ({ isWithdrawn }: Interest) =>
  isWithdrawn ? (['interest_withdrawn', 'This was withdrawn already.'] as const) : null;

export const interestGuards = { 'interest.change': standing } satisfies Guards<Interest>;

export const interestKind: Kind<Interest> = {
  subject: 'meeting_interest',
  schema: Interest,
  guards: interestGuards,
  edit: { action: 'interest.change', fields: InterestFields },
  // Whose it is, the list of who attends says: whoever asks for the right hands that in.
  heldBy: () => ({}),
  tracks: [],
};

const recordable = ({ status }: Meeting) =>
  status === 'approved' || status === 'cancelled'
    ? ([
        'interests_closed',
        'Interests stay as they are once minutes are approved, or a meeting is cancelled.',
      ] as const)
    : null;

/**
 * Everybody says what is theirs until the minutes go out; then only whoever takes the minutes puts it right, and nobody
 * once they are approved.
 */
export const declaringGuards = {
  'interest.record': recordable,
  'interest.declare': (meeting) =>
    recordable(meeting) ??
    (meeting.circulatedAt === null
      ? null
      : (['minutes_circulated', 'These minutes have gone out. Ask for a correction of them.'] as const)),
} satisfies Guards<Meeting>;

/** Whether whoever has it says nothing to the item: then nobody speaks for their partner, and it has no position. */
export const standsAside = ({ handling }: Pick<Interest, 'handling'>): boolean =>
  handling === 'took_no_part' || handling === 'left';

/**
 * Declares an interest in an item, one’s own or as the minute taker heard it.
 * @throws Refusal `rule_broken` where `assertInterestsOpen` does
 */
export function declareInterest(
  meeting: Meeting,
  draft: InterestDraft,
  { id, attendeeId, isMinuted, at, by }: Decision & { id: string; attendeeId: string; isMinuted: boolean },
): InterestChange {
  assertInterestsOpen(meeting, isMinuted);
  const { workspaceId, partnershipId, id: meetingId } = meeting;
  const place = { id, workspaceId, partnershipId, meetingId, attendeeId };
  const made = { enteredByPersonId: by, isWithdrawn: false, version: 1, createdAt: at, updatedAt: at };
  const interest = { ...draft, ...place, ...made };
  return decide(Interest, null, interest, { type: 'meeting_interest.declared', payload: about(interest) });
}

export function changeInterest(
  meeting: Meeting,
  { interest, isMinuted }: { interest: Interest; isMinuted: boolean },
  patch: InterestPatch,
): InterestChange {
  assertInterestsOpen(meeting, isMinuted);
  assertAllows(interestGuards, 'interest.change', interest);
  const event = { type: 'meeting_interest.changed' as const, payload: about(interest) };
  return decide(Interest, interest, merged(interest, patch), event);
}

/** Takes it off; the trail keeps it. */
export function withdrawInterest(
  meeting: Meeting,
  { interest, isMinuted }: { interest: Interest; isMinuted: boolean },
): InterestChange {
  assertInterestsOpen(meeting, isMinuted);
  assertAllows(interestGuards, 'interest.change', interest);
  const event = { type: 'meeting_interest.withdrawn' as const, payload: about(interest) };
  return decide(Interest, interest, { ...interest, isWithdrawn: true }, event);
}

/** @throws Refusal `rule_broken` where `declaringGuards` stop whoever has it, or whoever takes the minutes */
export function assertInterestsOpen(meeting: Meeting, isMinuted: boolean): void {
  assertAllows(declaringGuards, isMinuted ? 'interest.record' : 'interest.declare', meeting);
}

/** @throws Refusal `rule_broken` where a decision taken at the item holds a position of the partner */
export function assertHasNoPosition(reference: string | undefined): void {
  if (reference === undefined) return;
  const words = `${reference}, decided at this item, holds a position of their partner. Write it down anew in its place first.`;
  throw ruleBroken('position_given', words);
}

const about = ({ meetingId, itemId }: Payload): Payload => ({ meetingId, itemId });
