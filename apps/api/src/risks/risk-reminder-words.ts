import type { Audience, ReminderRule } from '@trivet/domain';

/** The rules that remind of a risk. */
export type RiskRule = Extract<ReminderRule, `risk_${string}`>;

export const isRiskRule = (rule: ReminderRule | null): rule is RiskRule => rule?.startsWith('risk_') === true;

/** Who is reminded of what, when that was or is due, in words, and what happens otherwise. */
export type RiskReminder = { rule: RiskRule; audience: Audience; reference: string; when: string; isLate: boolean };

type Words = {
  /** Without what the risk is about: it shows on a locked phone */
  subject: (reminder: RiskReminder) => string;
  /** What to do */
  lead: (reminder: RiskReminder) => string;
  /** What the bell says before the risk's title */
  bell: (reminder: RiskReminder) => string;
};

export const riskReminderWords: Record<RiskRule, Words> = {
  risk_review_due: {
    subject: ({ reference, when }) => `Review of risk ${reference} ${when}`,
    lead: ({ reference, when }) => `Say whether risk ${reference} is still scored right. Its review ${when}.`,
    bell: ({ reference, when }) => `The review of risk ${reference} ${when}`,
  },
  risk_allocation_due: {
    subject: ({ audience, reference }) =>
      audience === 'chair' ? `Nobody has taken on risk ${reference} yet` : `Will you lead on risk ${reference}?`,
    lead: ({ audience, reference }) =>
      audience === 'chair'
        ? `The lead of risk ${reference} was asked 14 days ago and has not answered. Speak to them, or choose another lead.`
        : `Your organisation is named as the lead of risk ${reference}. Accept it, or say why you cannot.`,
    bell: ({ audience, reference }) =>
      audience === 'chair'
        ? `The lead of risk ${reference} has not answered for 14 days`
        : `Your organisation is asked to lead on risk ${reference}`,
  },
  risk_acceptance_due: {
    subject: ({ isLate, reference }) => `The acceptance of risk ${reference} ${isLate ? 'has ended' : 'ends soon'}`,
    lead: ({ isLate, reference }) =>
      isLate
        ? `Nobody accepts risk ${reference} as it stands any more. Accept it again, or add an action that brings it down.`
        : `The acceptance of risk ${reference} ends soon. Decide whether you can still live with it.`,
    bell: ({ isLate, reference }) => `The acceptance of risk ${reference} ${isLate ? 'has ended' : 'ends soon'}`,
  },
  risk_action_due: {
    subject: ({ reference }) => `Risk ${reference} needs an action`,
    lead: ({ audience, reference }) =>
      audience === 'sro'
        ? `Nothing has been done about risk ${reference} for 14 days, though its score asks for an action. Its owner and their partner lead have been asked.`
        : `The score of risk ${reference} asks for an action and there is none. Add one, or have it accepted as it stands.`,
    bell: ({ reference }) => `Risk ${reference} asks for an action and has none`,
  },
};
