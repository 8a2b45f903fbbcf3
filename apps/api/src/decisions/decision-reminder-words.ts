import type { Audience, ReminderRule } from '@trivet/domain';

/** The rules that remind of decisions. */
export type DecisionRuleName = 'decision_position_due' | 'decision_ratification_due' | 'decision_review_due';

export const isDecisionRule = (rule: ReminderRule | null): rule is DecisionRuleName =>
  rule !== null && rule.startsWith('decision_');

/** Who is reminded of which decision, and when it was or is due, in words. */
type DecisionReminder = { audience: Audience; reference: string; when: string };

type Words = { subject: (about: DecisionReminder) => string; lead: (about: DecisionReminder) => string };

const isOwn = ({ audience }: DecisionReminder) => audience === 'writer';

/** What reminds of what a decision waits for; never with what it is about on a locked phone. */
export const decisionReminderWords: Record<DecisionRuleName, Words> = {
  decision_position_due: {
    subject: (about) => `${isOwn(about) ? 'Your' : 'A'} position on ${about.reference} ${about.when}`,
    lead: (about) =>
      isOwn(about)
        ? `Say where your organisation stands on ${about.reference}. Your position ${about.when}. Silence does not count as agreement, unless your partnership’s rule says so.`
        : `A partner has not said where it stands on ${about.reference}. Its position ${about.when}.`,
  },
  decision_ratification_due: {
    subject: (about) => `${isOwn(about) ? 'Your' : 'A'} ratification of ${about.reference} ${about.when}`,
    lead: (about) =>
      isOwn(about)
        ? `Say whether your organisation stands by ${about.reference}. Your answer ${about.when}.`
        : `Decision ${about.reference} waits for an organisation to ratify it. Its answer ${about.when}.`,
  },
  decision_review_due: {
    subject: (about) => `The review of decision ${about.reference} ${about.when}`,
    lead: (about) =>
      isOwn(about)
        ? `Look at decision ${about.reference} again, and say whether it still holds. The review ${about.when}.`
        : `Decision ${about.reference} has not been reviewed. The review ${about.when}.`,
  },
};
