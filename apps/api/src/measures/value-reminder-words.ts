import type { Audience, ReminderRule } from '@trivet/domain';

const what = { data_point_due: 'measure', indicator_value_due: 'indicator' } as const;

/** The rules that ask for values: of measures, and of the workspace's indicators. */
export type ValueRule = keyof typeof what;
export const isValueRule = (rule: ReminderRule | null): rule is ValueRule => rule !== null && rule in what;

/** Who is reminded of the value of what, and when that was or is due, in words. */
type ValueReminder = { rule: ValueRule; audience: Audience; reference: string; when: string };

const whose = ({ audience }: ValueReminder) => (audience === 'writer' ? 'Your value' : 'A value');
const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What reminds of the next value of a measure or an indicator; never with what is measured on a locked phone. */
export const valueReminderWords = {
  subject: (about: ValueReminder) => `${whose(about)} for ${about.reference} ${about.when}`,
  lead: (about: ValueReminder) =>
    about.audience === 'writer'
      ? `Give the next value of ${what[about.rule]} ${about.reference}, or say that there are no new data. It ${about.when}.`
      : `${capital(what[about.rule])} ${about.reference} waits for its next value. It ${about.when}. Who collects it has been reminded.`,
  bell: (about: ValueReminder) => `${whose(about)} for ${about.reference} ${about.when}`,
};
