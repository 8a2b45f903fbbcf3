import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, partnershipRecord, text } from '../kernel/fields.ts';
import type { Kind } from '../kernel/kind.ts';

/** What somebody adds in their own words; may be empty. */
export const NudgeWords = text(500);

/** Whose parts of a report are asked for by hand, and what is said with it. */
export const NudgeDraft = z
  .strictObject({
    contributionIds: z
      .array(Id)
      .min(1, 'Choose at least one')
      .max(100, 'Choose 100 or fewer')
      .refine((ids) => new Set(ids).size === ids.length, 'Choose each one once'),
    words: NudgeWords.default(''),
  })
  .meta({ id: 'NudgeDraft' });
export type NudgeDraft = z.output<typeof NudgeDraft>;

/** One person asks another, by name, for their partner's part of a report. */
export const Nudge = z
  .strictObject({
    ...partnershipRecord,
    reportContributionId: Id,
    /** Who is asked */
    personId: Id,
    /** Who asks */
    byId: Id,
    words: NudgeWords,
    /** The working day it counts for: one for a person and a part */
    day: Day,
    /** What was sent with one press: a person asked for several parts has one letter */
    pressId: Id,
  })
  .meta({ id: 'Nudge' });
export type Nudge = z.output<typeof Nudge>;

export type NudgeEvent = { type: 'nudge.given'; payload: { reportContributionId: string; personId: string } };

export const nudgeKind: Kind<Nudge> = {
  subject: 'nudge',
  schema: Nudge,
  guards: {},
  edit: { action: 'nudge.give', fields: z.strictObject({}) },
  heldBy: () => ({}),
  tracks: [],
};

/** Somebody whom a part is asked of, and what stands in the way. */
export type NudgeTarget = {
  /** Null where its partner has nobody here */
  personName: string | null;
  isOwed: boolean;
  /** By letter or in the product: one of them at least */
  isReached: boolean;
  /** The last time they were reminded of this part, by whom, and the working day that counts for; `byName` null: by a rule */
  last: { day: string; byName: string | null } | null;
};

/** Why somebody is not asked now, in words for the person who would ask; null when they are. */
export type HeldBack = { code: 'not_owed' | 'nobody_there' | 'reminded_already' | 'switched_off'; words: string };

/**
 * Nobody is chased for what they no longer owe, nor twice on one working day, by whomever (domain.md 13).
 * @param day the working day it would count for
 */
export function heldBack({ personName, isOwed, isReached, last }: NudgeTarget, day: string): HeldBack | null {
  if (!isOwed) return { code: 'not_owed', words: 'Nothing is owed here any more.' };
  if (personName === null) return { code: 'nobody_there', words: 'This partner has nobody here to remind.' };
  if (last && last.day >= day) {
    const by = last.byName === null ? 'by the reminder rules' : `by ${last.byName}`;
    return {
      code: 'reminded_already',
      words: `${personName} was reminded of this today, ${by}. Try the next working day.`,
    };
  }
  if (!isReached)
    return { code: 'switched_off', words: `${personName} switched these reminders off. Speak to them instead.` };
  return null;
}

type Giving = Pick<
  Nudge,
  'id' | 'workspaceId' | 'partnershipId' | 'reportContributionId' | 'personId' | 'byId' | 'words' | 'day' | 'pressId'
>;

/** Asks one person for one part. Whether that may be now is {@link heldBack}'s to say. */
export function giveNudge(giving: Giving, { at }: Decision): Change<Nudge, NudgeEvent> {
  const nudge: Nudge = { ...giving, version: 1, createdAt: at, updatedAt: at };
  const { reportContributionId, personId } = giving;
  return decide(Nudge, null, nudge, { type: 'nudge.given', payload: { reportContributionId, personId } });
}
