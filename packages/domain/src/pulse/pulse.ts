import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { minutesBetween } from '../kernel/days.ts';
import { text } from '../kernel/fields.ts';
import { ruleBroken } from '../kernel/refusal.ts';
import { Meeting, type MeetingEvent } from '../meetings/meeting.ts';

/** How well we worked together today: 1 badly, 2 not so well, 3 all right, 4 well, 5 very well. */
export const PulseScore = z.int().min(1, 'Choose one of the five').max(5, 'Choose one of the five');

/** What one attendee says; it is kept apart from who said it. */
export const PulseAnswer = z
  .strictObject({ score: PulseScore, comment: text(1000).default('') })
  .meta({ id: 'PulseAnswer' });
export type PulseAnswer = z.output<typeof PulseAnswer>;

/** What all of them said together. */
export const PulseResult = z
  .strictObject({
    /** Of 1 to 5, to one decimal place */
    mean: z.number(),
    /** How many gave 1, 2, 3, 4 and 5; null for fewer than 5 answers, where it would point at people */
    counts: z.array(z.int()).length(5).nullable(),
    /** In no order, without names */
    comments: z.array(z.string()),
  })
  .meta({ id: 'PulseResult' });
export type PulseResult = z.output<typeof PulseResult>;

/** Fewer answers than these say nothing together: each could be told from the others. */
export const fewestAnswers = 3;
const fewestForCounts = 5;

/** @returns null for fewer than 3 answers */
export function pulseResult(answers: readonly PulseAnswer[]): PulseResult | null {
  if (answers.length < fewestAnswers) return null;
  const sum = answers.reduce((total, { score }) => total + score, 0);
  const gave = (wanted: number) => answers.filter(({ score }) => score === wanted).length;
  return {
    mean: Math.round((sum / answers.length) * 10) / 10,
    counts: answers.length < fewestForCounts ? null : [1, 2, 3, 4, 5].map(gave),
    comments: answers.map(({ comment }) => comment).filter((comment) => comment !== ''),
  };
}

/** A week: whoever left early still answers from memory, and the result is there before the next meeting is prepared. */
export const pulseMinutes = 7 * 24 * 60;

type Asking = Pick<Meeting, 'status' | 'itemIds' | 'currentItemId' | 'endedAt' | 'pulseClosedAt'>;

/**
 * Whether attendees are asked: from the last item on, until a week after the end, until whoever runs the meeting closes
 * it, or until the minutes are approved, whichever comes first. What was closed is never opened again: a result that is
 * read before and after one more answer would tell that answer.
 */
export function pulseStanding(meeting: Asking, at: string): 'not_yet' | 'open' | 'closed' {
  const { status, itemIds, currentItemId, endedAt, pulseClosedAt } = meeting;
  if (pulseClosedAt !== null || status === 'approved') return 'closed';
  if (endedAt !== null) return minutesBetween(endedAt, at) < pulseMinutes ? 'open' : 'closed';
  const isAtEnd = status === 'in_progress' && currentItemId !== null && currentItemId === itemIds.at(-1);
  return isAtEnd ? 'open' : 'not_yet';
}

/** @throws Refusal `rule_broken` before the last item, or once it is closed */
export function assertPulseOpen(meeting: Asking, at: string): void {
  const standing = pulseStanding(meeting, at);
  if (standing === 'not_yet')
    throw ruleBroken('pulse_not_yet', 'This is asked at the last item of a meeting, and after it.');
  if (standing === 'closed') throw ruleBroken('pulse_closed', 'The answers are in: this is no longer asked.');
}

/**
 * Ends the asking before its week is over, so that the result is seen.
 * @throws Refusal `rule_broken` when it is not open, or for fewer than 3 answers
 */
export function closePulse(
  meeting: Meeting,
  { answered, at }: Pick<Decision, 'at'> & { answered: number },
): Change<Meeting, MeetingEvent> {
  assertPulseOpen(meeting, at);
  if (answered < fewestAnswers)
    throw ruleBroken('too_few_answers', 'Fewer than 3 have answered: the result would tell who said what.');
  const event = { type: 'meeting.pulse_closed' as const, payload: { answered } };
  return decide(Meeting, meeting, { ...meeting, pulseClosedAt: at }, event);
}
