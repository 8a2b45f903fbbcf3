import type { Audience, ReminderRule } from '@trivet/domain';

/** The rules that remind of a line of accountability. */
export type AccountRule = Extract<ReminderRule, 'account_due' | 'line_agreement_due'>;

export const isAccountRule = (rule: ReminderRule | null): rule is AccountRule =>
  rule === 'account_due' || rule === 'line_agreement_due';

/** Who is reminded of what, and when that was or is due, in words. */
export type AccountReminder = { rule: AccountRule; audience: Audience; reference: string; when: string };

type Words = {
  /** Without what the line is for: it shows on a locked phone */
  subject: (reminder: AccountReminder) => string;
  lead: (reminder: AccountReminder) => string;
  /** What the bell says before what the line is for */
  bell: (reminder: AccountReminder) => string;
};

const owes = ({ audience }: AccountReminder) => audience === 'writer';
const settles = ({ audience }: AccountReminder) => audience === 'chair';

export const accountReminderWords: Record<AccountRule, Words> = {
  account_due: {
    subject: (about) => `${owes(about) ? 'Your account' : 'An account'} on ${about.reference} ${about.when}`,
    lead: (about) =>
      owes(about)
        ? `Give your account on line ${about.reference}, with what shows it. It ${about.when}.`
        : `An account on line ${about.reference} has not been given. It ${about.when}. Its partner has been reminded.`,
    bell: (about) => `${owes(about) ? 'Your account' : 'An account'} on ${about.reference} ${about.when}`,
  },
  line_agreement_due: {
    subject: (about) =>
      settles(about)
        ? `Line ${about.reference} still waits for agreement`
        : `Line ${about.reference} waits for you to agree`,
    lead: (about) =>
      settles(about)
        ? `Line ${about.reference} was put to its parties 14 days ago and not all have agreed. Speak to them, or change it.`
        : `You speak for a party to line ${about.reference}. Read it and agree, or say what must change.`,
    bell: (about) =>
      settles(about)
        ? `Line ${about.reference} has waited 14 days for agreement`
        : `Line ${about.reference} waits for you to agree`,
  },
};
