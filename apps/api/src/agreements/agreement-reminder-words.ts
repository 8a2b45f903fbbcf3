import type { Audience, ReminderRule } from '@trivet/domain';

/** The rules that remind of an agreement. */
export type AgreementRule = Extract<ReminderRule, `agreement_${string}`>;

export const isAgreementRule = (rule: ReminderRule | null): rule is AgreementRule =>
  rule?.startsWith('agreement_') === true;

/** Who is reminded of what, and when that was or is due, in words. */
export type AgreementReminder = { audience: Audience; reference: string; when: string; isLate: boolean };

type Words = {
  /** Without what the agreement is about: it shows on a locked phone */
  subject: (reminder: AgreementReminder) => string;
  /** What to do */
  lead: (reminder: AgreementReminder) => string;
  /** What the bell says before the agreement's title */
  bell: (reminder: AgreementReminder) => string;
};

export const agreementReminderWords: Record<AgreementRule, Words> = {
  agreement_sign_due: {
    subject: ({ audience, reference }) =>
      audience === 'signatory'
        ? `Agreement ${reference} waits for you to sign`
        : `Agreement ${reference} is not signed yet`,
    lead: ({ audience, reference, when }) =>
      audience === 'signatory'
        ? `Read agreement ${reference}, then sign it or say why you will not. Your answer ${when}.`
        : `A signatory of agreement ${reference} has not answered. Their answer ${when}.`,
    bell: ({ audience, reference, when }) =>
      audience === 'signatory'
        ? `Your answer to agreement ${reference} ${when}`
        : `A signature of agreement ${reference} ${when}`,
  },
  agreement_review_due: {
    subject: ({ reference, when }) => `Review of agreement ${reference} ${when}`,
    lead: ({ reference, when }) =>
      `Ask the parties whether agreement ${reference} is still worth having, and record what they say. The review ${when}.`,
    bell: ({ reference, when }) => `The review of agreement ${reference} ${when}`,
  },
  agreement_expiry_due: {
    subject: ({ isLate, reference }) => `Agreement ${reference} ${isLate ? 'has run out' : 'runs out soon'}`,
    lead: ({ isLate, reference }) =>
      isLate
        ? `Agreement ${reference} has run out. Amend it to go on, or end it.`
        : `Agreement ${reference} runs out soon. Decide with the parties whether to go on, and amend it in time.`,
    bell: ({ isLate, reference }) => `Agreement ${reference} ${isLate ? 'has run out' : 'runs out soon'}`,
  },
  agreement_notice_due: {
    subject: ({ reference }) => `Notice on agreement ${reference}: last day soon`,
    lead: ({ reference }) =>
      `The last day to give notice on agreement ${reference} comes soon. A party that will not go on says so by then.`,
    bell: ({ reference }) => `The last day to give notice on agreement ${reference} comes soon`,
  },
};
