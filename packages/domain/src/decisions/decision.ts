import { z } from 'zod';
import { Day, Id, line, Money, partnershipRecord, text } from '../kernel/fields.ts';
import { patchOf } from '../kernel/kind.ts';
import { PositionDraft } from './decision-position.ts';
import { DecisionResult, ResultReason, DecisionTally } from './decision-result.ts';
import { DecisionMethod, DecisionTerms } from './decision-rule.ts';

/**
 * `proposed` asks for positions; `to_ratify` is taken, subject to what organisations have still to confirm; `taken` holds
 * until another decision takes its place.
 */
export const DecisionStatus = z.enum([
  'proposed',
  'to_ratify',
  'taken',
  'not_taken',
  'deferred',
  'withdrawn',
  'superseded',
]);
export type DecisionStatus = z.output<typeof DecisionStatus>;

export const DecisionOption = z
  .strictObject({
    title: line(200, 'Say what the option is'),
    /** What speaks for it and against it */
    words: text(1000),
    isChosen: z.boolean(),
  })
  .meta({ id: 'DecisionOption' });
export type DecisionOption = z.output<typeof DecisionOption>;

const options = z.array(DecisionOption).max(10, 'Enter 10 options or fewer');

export const DecisionFields = z.strictObject({
  title: line(200, 'Say in a few words what is decided'),
  /** What is decided, as it is read out */
  words: text(4000),
  /** What it answers, and why */
  why: text(4000),
  options,
  /** Who was asked before */
  consulted: text(2000),
  /** What it commits the partners to, where it has a price: measured against each representative's authority */
  amount: Money.nullable(),
  /** When it is looked at again */
  reviewOn: Day.nullable(),
});

const defaults = {
  words: text(4000).default(''),
  why: text(4000).default(''),
  options: options.default([]),
  consulted: text(2000).default(''),
  amount: Money.nullable().default(null),
  reviewOn: Day.nullable().default(null),
  /** The rule's method where none is named */
  method: DecisionMethod.optional(),
  /** The decision whose place it takes */
  supersedesId: Id.nullable().default(null),
};

/** A proposal between meetings; organisations answer by `closesOn`, or as the rule says. */
export const DecisionDraft = DecisionFields.extend({ ...defaults, closesOn: Day.optional() }).meta({
  id: 'DecisionDraft',
});
export type DecisionDraft = z.output<typeof DecisionDraft>;

export const DecisionPatch = patchOf(DecisionFields.extend({ closesOn: Day })).meta({ id: 'DecisionPatch' });
export type DecisionPatch = z.output<typeof DecisionPatch>;

const settledAs = z.enum(['taken', 'not_taken']);

/** What a meeting decides, as the minute taker writes it down. */
export const MeetingDecisionDraft = DecisionFields.extend({
  ...defaults,
  itemId: Id,
  positions: z
    .array(PositionDraft)
    .max(100)
    .refine(
      (all) => new Set(all.map(({ partnerId }) => partnerId)).size === all.length,
      'Each organisation has one vote',
    )
    .default([]),
  as: z.enum([...settledAs.options, 'deferred']).default('taken'),
  effectiveOn: Day.nullable().default(null),
  /** Why it is put off */
  reason: text(1000).default(''),
}).meta({ id: 'MeetingDecisionDraft' });
export type MeetingDecisionDraft = z.output<typeof MeetingDecisionDraft>;

/** A person writes the outcome of what the rule has computed. */
export const DecisionOutcome = z
  .strictObject({
    as: settledAs,
    outcome: line(2000, 'Say in words what comes of it'),
    effectiveOn: Day.nullable().default(null),
  })
  .meta({ id: 'DecisionOutcome' });
export type DecisionOutcome = z.output<typeof DecisionOutcome>;

export const DecisionEnding = z.strictObject({ reason: line(1000, 'Say why') }).meta({ id: 'DecisionEnding' });
export type DecisionEnding = z.output<typeof DecisionEnding>;

/** A decision is looked at again: does it still hold, and when is the next look? */
export const DecisionReview = z
  .strictObject({ words: line(2000, 'Say what you found'), nextReviewOn: Day.nullable().default(null) })
  .meta({ id: 'DecisionReview' });
export type DecisionReview = z.output<typeof DecisionReview>;

const links = (what: string) => z.array(Id).max(50, `Link 50 ${what} or fewer`);

/** What came of a decision. */
export const DecisionLinks = z
  .strictObject({ actionIds: links('actions'), riskIds: links('risks') })
  .meta({ id: 'DecisionLinks' });
export type DecisionLinks = z.output<typeof DecisionLinks>;

/** What partners decided together, how, and where each of them stood (domain.md 7). */
export const DecisionRecord = z
  .strictObject({
    ...partnershipRecord,
    number: z.int().min(1),
    ...DecisionFields.shape,
    method: DecisionMethod,
    /** The agreed rule as it was when this was opened */
    rule: DecisionTerms,
    meetingId: Id.nullable(),
    itemId: Id.nullable(),
    proposedByPersonId: Id.nullable(),
    opensOn: Day,
    /** Null at a meeting */
    closesOn: Day.nullable(),
    status: DecisionStatus,
    /** In the words of the person who confirmed it */
    outcome: text(2000),
    result: DecisionResult.nullable(),
    because: ResultReason.nullable(),
    tally: DecisionTally.nullable(),
    decidedOn: Day.nullable(),
    decidedByPersonId: Id.nullable(),
    effectiveOn: Day.nullable(),
    /** Who had a vote, and who is bound */
    voterPartnerIds: z.array(Id),
    boundPartnerIds: z.array(Id),
    /** Taken when the meeting had lost its quorum: a direction, until a quorate meeting confirms it */
    isIndicative: z.boolean(),
    /** Why it was put off or withdrawn */
    reason: text(1000),
    reviewedOn: Day.nullable(),
    reviewWords: text(2000),
    supersedesId: Id.nullable(),
    /** The actions and risks that came of it */
    ...DecisionLinks.shape,
  })
  .meta({ id: 'Decision' });
export type DecisionRecord = z.output<typeof DecisionRecord>;

export type DecisionEvent =
  | { type: 'decision.proposed'; payload: { method: DecisionMethod; closesOn: string } }
  | { type: 'decision.recorded'; payload: { meetingId: string; status: DecisionStatus } }
  | { type: 'decision.edited'; payload: { fields: string[] } }
  | { type: 'decision.settled'; payload: { status: DecisionStatus } }
  | { type: 'decision.ratified'; payload: { status: DecisionStatus } }
  | { type: 'decision.withdrawn'; payload: Record<never, never> }
  | { type: 'decision.reviewed'; payload: { nextReviewOn: string | null } }
  | { type: 'decision.linked'; payload: { actions: number; risks: number } }
  | { type: 'decision.superseded'; payload: { byId: string } };
