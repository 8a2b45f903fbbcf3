import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { meetingGuards } from '../meetings/meeting-verbs.ts';

const asked = {
  /** What it is about; null: the minutes as a whole */
  itemId: Id.nullable(),
  words: line(2000, 'Say what is not right, and what it should say'),
};

export const MinutesCorrectionDraft = z
  .strictObject({ ...asked, itemId: Id.nullable().default(null) })
  .meta({ id: 'MinutesCorrectionDraft' });
export type MinutesCorrectionDraft = z.output<typeof MinutesCorrectionDraft>;

/** Taken: the minutes say so now. Declined: the answer says why not. */
export const CorrectionAnswer = z
  .strictObject({ answer: z.enum(['taken', 'declined']), words: text(1000).default('') })
  .meta({ id: 'CorrectionAnswer' });
export type CorrectionAnswer = z.output<typeof CorrectionAnswer>;

/** A partner asks for the minutes to say something else. */
export const MinutesCorrection = z
  .strictObject({
    ...partnershipRecord,
    ...asked,
    meetingId: Id,
    /** For whom it is asked; null for who runs the partnership */
    partnerId: Id.nullable(),
    askedByPersonId: Id,
    answer: CorrectionAnswer.shape.answer.nullable(),
    answerWords: text(1000),
    answeredByPersonId: Id.nullable(),
  })
  .meta({ id: 'MinutesCorrection' });
export type MinutesCorrection = z.output<typeof MinutesCorrection>;

export type MinutesCorrectionEvent =
  | { type: 'minutes_correction.asked'; payload: { meetingId: string } }
  | { type: 'minutes_correction.answered'; payload: { meetingId: string; answer: 'taken' | 'declined' } };
type CorrectionChange = Change<MinutesCorrection, MinutesCorrectionEvent>;

const unanswered = ({ answer }: MinutesCorrection) =>
  answer === null ? null : (['correction_answered', 'This correction has its answer already.'] as const);

export const minutesCorrectionGuards = { 'meeting.minute': unanswered } satisfies Guards<MinutesCorrection>;

export const minutesCorrectionKind: Kind<MinutesCorrection> = {
  subject: 'minutes_correction',
  schema: MinutesCorrection,
  guards: minutesCorrectionGuards,
  // Nobody rewrites what was asked: it is answered.
  edit: { action: 'meeting.minute', fields: z.strictObject({}) },
  heldBy: ({ askedByPersonId }) => ({ ownerPersonId: askedByPersonId }),
  tracks: [],
};

type Asking = { id: string; partnerId: string | null; askedByPersonId: string };

/** @throws Refusal `rule_broken` before the minutes have gone out, once they are approved, or after the last day */
export function askForCorrection(
  meeting: Meeting,
  draft: MinutesCorrectionDraft,
  { id, partnerId, askedByPersonId, at, today }: Decision & Asking,
): CorrectionChange {
  assertAllows(meetingGuards, 'minutes.correct', meeting);
  if (meeting.correctionsBy !== null && today > meeting.correctionsBy)
    throw cannotBe(
      '/words',
      'too_late',
      `The last day for corrections was ${meeting.correctionsBy}. Say it at the next meeting`,
    );
  if (draft.itemId !== null && !meeting.itemIds.includes(draft.itemId))
    throw cannotBe('/itemId', 'not_on_agenda', 'Choose an item of this agenda');
  const { workspaceId, partnershipId, id: meetingId } = meeting;
  const open = { answer: null, answerWords: '', answeredByPersonId: null };
  const place = { id, workspaceId, partnershipId, meetingId, partnerId, askedByPersonId };
  const correction = { ...draft, ...place, ...open, version: 1, createdAt: at, updatedAt: at };
  return decide(MinutesCorrection, null, correction, { type: 'minutes_correction.asked', payload: { meetingId } });
}

/** @throws Refusal `rule_broken` when it has its answer; `unprocessable` where it is declined without a word */
export function answerCorrection(
  correction: MinutesCorrection,
  { answer, words }: CorrectionAnswer,
  { by }: Decision,
): CorrectionChange {
  assertAllows(minutesCorrectionGuards, 'meeting.minute', correction);
  if (answer === 'declined' && words === '') throw cannotBe('/words', 'needed', 'Say why the minutes stay as they are');
  const after = { ...correction, answer, answerWords: words, answeredByPersonId: by };
  const payload = { meetingId: correction.meetingId, answer };
  return decide(MinutesCorrection, correction, after, { type: 'minutes_correction.answered', payload });
}
