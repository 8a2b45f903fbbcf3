import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { addDays } from '../kernel/days.ts';
import { Day, Id, line, partnershipRecord, text } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';

/** What a partnership does, one after the other, when a partner does not keep its part: support first (domain.md 3). */
export const UnmetStep = z.enum(['support', 'notice', 'chair', 'sponsor']);
export type UnmetStep = z.output<typeof UnmetStep>;

export const UnmetStatus = z.enum(['open', 'met', 'ended']);
export type UnmetStatus = z.output<typeof UnmetStatus>;

const What = line(300, 'Say what is not met');

/** Begins the policy for one partner, perhaps over a late account or a late part of a report. */
export const UnmetDraft = z
  .strictObject({
    partnerId: Id,
    what: What,
    lineId: Id.nullable().default(null),
    reportId: Id.nullable().default(null),
    /** By when support is offered; left out, within a week */
    supportBy: Day.optional(),
  })
  .meta({ id: 'UnmetDraft' });
export type UnmetDraft = z.output<typeof UnmetDraft>;

/** The step that is next, as it was taken: what was offered, said or decided. */
export const UnmetStepTaking = z
  .strictObject({
    step: UnmetStep,
    words: line(2000, 'Say what was done, and what was agreed'),
    /** Today, where no day is named */
    takenOn: Day.optional(),
    /** By when the next step is taken if it is still not met; left out, in two weeks */
    nextBy: Day.optional(),
  })
  .meta({ id: 'UnmetStepTaking' });
export type UnmetStepTaking = z.output<typeof UnmetStepTaking>;

/** What the partner says to it. */
export const UnmetReply = z.strictObject({ words: line(2000, 'Write your answer') }).meta({ id: 'UnmetReply' });
export type UnmetReply = z.output<typeof UnmetReply>;

/** It is met, or the matter ends another way: the responsibility moved, or the partner left. */
export const UnmetClosure = z
  .strictObject({ outcome: UnmetStatus.exclude(['open']), words: line(1000, 'Say how it ended') })
  .meta({ id: 'UnmetClosure' });
export type UnmetClosure = z.output<typeof UnmetClosure>;

export const UnmetResponsibility = z
  .strictObject({
    ...partnershipRecord,
    number: z.int().min(1),
    partnerId: Id,
    what: What,
    lineId: Id.nullable(),
    reportId: Id.nullable(),
    /** The signed policy that it ran under; null where the partnership had none */
    policyId: Id.nullable(),
    status: UnmetStatus,
    openedOn: Day,
    /** Null once every step was taken, or it is closed */
    nextStep: UnmetStep.nullable(),
    nextStepDueOn: Day.nullable(),
    closedOn: Day.nullable(),
    closingWords: text(1000),
  })
  .meta({ id: 'UnmetResponsibility' });
export type UnmetResponsibility = z.output<typeof UnmetResponsibility>;

export type UnmetResponsibilityEvent =
  | { type: 'unmet_responsibility.opened'; payload: { partnerId: string; dueOn: string } }
  | { type: 'unmet_responsibility.step_taken'; payload: { step: UnmetStep; nextStep: UnmetStep | null } }
  | { type: 'unmet_responsibility.replied'; payload: { partnerId: string } }
  | { type: 'unmet_responsibility.closed'; payload: { outcome: UnmetStatus } };

const open = ({ status }: UnmetResponsibility) =>
  status === 'open' ? null : (['unmet_closed', 'This is closed. Open another if it happens again.'] as const);

const unmetResponsibilityGuards = {
  'unmet_responsibility.see': always,
  'unmet_responsibility.take_step': (unmet) =>
    open(unmet) ??
    (unmet.nextStep ? null : (['no_step_left', 'Every step was taken. Close it: it is met, or it ends.'] as const)),
  'unmet_responsibility.reply': open,
  'unmet_responsibility.close': open,
} satisfies Guards<UnmetResponsibility>;
const guards = unmetResponsibilityGuards;

export const unmetResponsibilityKind: Kind<UnmetResponsibility> = {
  subject: 'unmet_responsibility',
  schema: UnmetResponsibility,
  guards,
  // What was said stays: it goes on by steps.
  edit: { action: 'unmet_responsibility.take_step', fields: z.strictObject({}) },
  heldBy: ({ partnerId, nextStep }) => ({ partnerId, askedLevel: nextStep === 'sponsor' ? 'sponsor' : null }),
  tracks: ['status', 'nextStep', 'nextStepDueOn'],
};

type UnmetChange = Change<UnmetResponsibility, UnmetResponsibilityEvent>;
type Place = Pick<UnmetResponsibility, 'id' | 'workspaceId' | 'partnershipId' | 'number' | 'policyId'>;

const daysToOfferSupport = 7;
const daysToNextStep = 14;

/** @throws Refusal `unprocessable` where support is to be offered in the past */
export function openUnmetResponsibility(
  { supportBy, ...draft }: UnmetDraft,
  place: Place,
  { at, today }: Decision,
): UnmetChange {
  const dueOn = supportBy ?? addDays(today, daysToOfferSupport);
  if (dueOn < today) throw cannotBe('/supportBy', 'past', 'Enter today or a later day');
  const unmet: UnmetResponsibility = {
    ...draft,
    ...place,
    status: 'open',
    openedOn: today,
    nextStep: 'support',
    nextStepDueOn: dueOn,
    closedOn: null,
    closingWords: '',
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const payload = { partnerId: draft.partnerId, dueOn };
  return decide(UnmetResponsibility, null, unmet, { type: 'unmet_responsibility.opened', payload });
}

/**
 * Records the step that is next, never another: support comes first, and none is left out.
 * @throws Refusal `rule_broken` where it is closed or every step was taken; `unprocessable` for another step, or a day out of order
 */
export function takeUnmetStep(
  unmet: UnmetResponsibility,
  { step, takenOn, nextBy }: UnmetStepTaking,
  { today }: Decision,
): UnmetChange {
  assertAllows(guards, 'unmet_responsibility.take_step', unmet);
  if (step !== unmet.nextStep) throw cannotBe('/step', 'not_next', 'Take the step that is next: support comes first');
  if (takenOn && takenOn > today) throw cannotBe('/takenOn', 'in_the_future', 'Enter today or an earlier day');
  if (takenOn && takenOn < unmet.openedOn)
    throw cannotBe('/takenOn', 'before_opening', 'Enter the day it was opened or a later one');
  if (nextBy && nextBy < today) throw cannotBe('/nextBy', 'past', 'Enter today or a later day');
  const nextStep = UnmetStep.options[UnmetStep.options.indexOf(step) + 1] ?? null;
  const nextStepDueOn = nextStep && (nextBy ?? addDays(today, daysToNextStep));
  const event = { type: 'unmet_responsibility.step_taken' as const, payload: { step, nextStep } };
  return decide(UnmetResponsibility, unmet, { ...unmet, nextStep, nextStepDueOn }, event);
}

/** The partner's own words to it, kept beside the steps. */
export function replyToUnmet(unmet: UnmetResponsibility): UnmetChange {
  assertAllows(guards, 'unmet_responsibility.reply', unmet);
  const event = { type: 'unmet_responsibility.replied' as const, payload: { partnerId: unmet.partnerId } };
  return decide(UnmetResponsibility, unmet, unmet, event);
}

export function closeUnmetResponsibility(
  unmet: UnmetResponsibility,
  { outcome, words }: UnmetClosure,
  { today }: Decision,
): UnmetChange {
  assertAllows(guards, 'unmet_responsibility.close', unmet);
  const closed = { status: outcome, closedOn: today, closingWords: words, nextStep: null, nextStepDueOn: null };
  const event = { type: 'unmet_responsibility.closed' as const, payload: { outcome } };
  return decide(UnmetResponsibility, unmet, { ...unmet, ...closed }, event);
}
