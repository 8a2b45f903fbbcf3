import { z } from 'zod';
import { AttendanceStatus, AttendeePart } from '../attendance/attendee.ts';
import { DecisionStatus } from '../decisions/decision.ts';
import { Stance } from '../decisions/decision-result.ts';
import { DecisionMethod } from '../decisions/decision-rule.ts';
import { InterestHandling } from '../interests/interest.ts';
import { Day, Id, Instant, line, text } from '../kernel/fields.ts';

/** How long partners have to say what is not right, where nobody names a day. */
export const daysForCorrections = 7;

/** Within how many days of a meeting its minutes go out, and a correction has its answer. */
export const daysToCirculateMinutes = 7;
export const daysToAnswerCorrection = 3;

export const MinutesCirculation = z
  .strictObject({
    /** The last day on which a partner may ask for a correction; left out: in a week */
    correctionsBy: Day.optional(),
  })
  .meta({ id: 'MinutesCirculation' });
export type MinutesCirculation = z.output<typeof MinutesCirculation>;

/** The meeting that says the minutes are right, as a rule the next one. */
export const MinutesApproval = z.strictObject({ meetingId: Id }).meta({ id: 'MinutesApproval' });
export type MinutesApproval = z.output<typeof MinutesApproval>;

/** What a later meeting says is not right in minutes that were approved. */
export const MinutesAmendment = z
  .strictObject({ meetingId: Id, words: line(2000, 'Say what is to be put right') })
  .meta({ id: 'MinutesAmendment' });
export type MinutesAmendment = z.output<typeof MinutesAmendment>;

const named = z.strictObject({ id: Id, reference: z.string(), title: z.string(), holder: z.string().nullable() });

const position = z.strictObject({
  organisation: z.string(),
  stance: Stance,
  reason: z.string(),
  /** Until when the organisation has to ratify what its representative said; null where it need not, or has */
  ratifyBy: Day.nullable(),
});

/** What was dealt with under one item, in the order of the agenda. */
const MinutedItem = z
  .strictObject({
    id: Id,
    title: z.string(),
    presenter: z.string().nullable(),
    isConfidential: z.boolean(),
    outcome: z.enum(['planned', 'done', 'skipped', 'moved', 'dropped']),
    reason: text(1000),
    notes: z.array(z.string()),
    decisions: z.array(
      z.strictObject({
        id: Id,
        reference: z.string(),
        title: z.string(),
        words: z.string(),
        status: DecisionStatus,
        method: DecisionMethod,
        /** Taken when the meeting had lost its quorum */
        isIndicative: z.boolean(),
        positions: z.array(position),
      }),
    ),
    actions: z.array(named.extend({ dueOn: Day.nullable() })),
    risks: z.array(named),
  })
  .meta({ id: 'MinutedItem' });
export type MinutedItem = z.output<typeof MinutedItem>;

/** An interest that somebody declared in an item, and how it was handled. */
const declared = z.strictObject({
  item: z.string(),
  name: z.string(),
  organisation: z.string().nullable(),
  nature: z.string(),
  handling: InterestHandling,
});

/** Somebody who was there, was stood in for, sent apologies, or did not come. */
const attended = z.strictObject({
  name: z.string(),
  organisation: z.string().nullable(),
  part: AttendeePart,
  status: AttendanceStatus.exclude(['expected']),
  deputy: z.string(),
});

/**
 * What the minutes of a meeting say. Drawn from what was written down while they are a draft; frozen in an edition when
 * they go out, when they are approved, and when a later meeting puts something right.
 */
export const MinutesContent = z
  .strictObject({
    reference: z.string(),
    title: z.string(),
    partnership: z.string(),
    heldOn: Day,
    startsAt: Instant,
    endsAt: Instant,
    place: text(300),
    chair: z.string().nullable(),
    minuteTaker: z.string().nullable(),
    attendance: z.array(attended),
    /** Left out of editions from before interests were declared: what was frozen keeps its fingerprint */
    interests: z.array(declared).optional(),
    items: z.array(MinutedItem),
    /** What later meetings put right */
    amendments: z.array(z.strictObject({ meeting: z.string(), heldOn: Day, words: z.string() })),
  })
  .meta({ id: 'MinutesContent' });
export type MinutesContent = z.output<typeof MinutesContent>;

export const MinutesStep = z.enum(['circulated', 'approved', 'amended']);
export type MinutesStep = z.output<typeof MinutesStep>;
