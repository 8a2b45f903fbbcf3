import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { partnershipRecord } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { PartnerRole } from '../partners/partner.ts';

/** How a partnership decides (domain.md 7). */
export const DecisionMethod = z.enum(['consensus', 'consent', 'majority', 'executive']);
export type DecisionMethod = z.output<typeof DecisionMethod>;

const percent = (least: number) => {
  const words = `Enter ${least} to 100`;
  return z.int(words).min(least, words).max(100, words);
};
const days = (most: number) => {
  const words = `Enter 1 to ${most} days`;
  return z.int(words).min(1, words).max(most, words);
};

/** The rule as data: how, who votes, and how much is enough (decisions.md 46). */
export const DecisionTerms = z
  .strictObject({
    method: DecisionMethod,
    /** Organisations in these roles have a vote each; the others are heard */
    voterRoles: z
      .array(PartnerRole)
      .min(1, 'Choose who votes')
      .max(5)
      .refine((roles) => new Set(roles).size === roles.length, 'Choose each role once'),
    /** Of a majority: more than half where it is 50, else at least so many of a hundred */
    thresholdPercent: percent(50),
    /** Whether the majority is counted over all who may vote, not only over those who are for or against */
    isOverAllVoters: z.boolean(),
    /** Between meetings: how many of a hundred must have answered before consent or a majority counts */
    leastAnswersPercent: percent(0),
    /** Only with consent, and only where it is agreed: who says nothing by the day asked for has no objection */
    isSilenceConsent: z.boolean().default(false),
    /** How long organisations have to answer between meetings, where nobody says otherwise */
    answerWithinWorkingDays: days(60),
    /** How long an organisation has to ratify what its representative could not promise */
    ratifyWithinDays: days(180),
  })
  .refine(({ method, isSilenceConsent }) => method === 'consent' || !isSilenceConsent, {
    path: ['isSilenceConsent'],
    message: 'Silence can count as agreement only where the rule is consent',
  })
  .meta({ id: 'DecisionTerms' });
export type DecisionTerms = z.output<typeof DecisionTerms>;

/** What holds until a partnership has agreed its own. */
export const standardTerms: DecisionTerms = {
  method: 'consensus',
  voterRoles: ['lead', 'core', 'associate'],
  thresholdPercent: 50,
  isOverAllVoters: false,
  leastAnswersPercent: 50,
  isSilenceConsent: false,
  answerWithinWorkingDays: 5,
  ratifyWithinDays: 28,
};

/** How one partnership decides, as it has agreed. */
export const DecisionRule = z
  .strictObject({ ...partnershipRecord, ...DecisionTerms.shape })
  .meta({ id: 'DecisionRule' });
export type DecisionRule = z.output<typeof DecisionRule>;

export type DecisionRuleEvent = { type: 'decision_rule.set'; payload: { method: DecisionMethod } };

export const decisionRuleGuards = {
  'decision_rule.see': always,
  'decision_rule.set': always,
} satisfies Guards<DecisionRule>;

export const decisionRuleKind: Kind<DecisionRule> = {
  subject: 'decision_rule',
  schema: DecisionRule,
  guards: decisionRuleGuards,
  edit: { action: 'decision_rule.set', fields: DecisionTerms },
  heldBy: () => ({}),
  tracks: ['method', 'thresholdPercent'],
};

type Setting = { before: DecisionRule | null; ids: Pick<DecisionRule, 'id' | 'workspaceId' | 'partnershipId'> };

/** Sets how a partnership decides from now on; what is open already keeps the rule it was opened with. */
export function setDecisionRule(
  { before, ids }: Setting,
  terms: DecisionTerms,
  { at }: Decision,
): Change<DecisionRule, DecisionRuleEvent> {
  if (before) assertAllows(decisionRuleGuards, 'decision_rule.set', before);
  const kept = before ?? { ...ids, version: 1, createdAt: at, updatedAt: at };
  const event = { type: 'decision_rule.set' as const, payload: { method: terms.method } };
  return decide(DecisionRule, before, { ...kept, ...terms }, event);
}

/** The terms alone, without the record that holds them. */
export const termsOf = (rule: DecisionRule | null): DecisionTerms =>
  rule
    ? {
        method: rule.method,
        voterRoles: rule.voterRoles,
        thresholdPercent: rule.thresholdPercent,
        isOverAllVoters: rule.isOverAllVoters,
        leastAnswersPercent: rule.leastAnswersPercent,
        isSilenceConsent: rule.isSilenceConsent,
        answerWithinWorkingDays: rule.answerWithinWorkingDays,
        ratifyWithinDays: rule.ratifyWithinDays,
      }
    : standardTerms;
