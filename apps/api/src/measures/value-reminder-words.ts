import type { Audience } from '@trivet/domain';

/** Who is reminded of the value of which measure, and when that was or is due, in words. */
type ValueReminder = { audience: Audience; reference: string; when: string };

const whose = ({ audience }: ValueReminder) => (audience === 'writer' ? 'Your value' : 'A value');

/** What reminds of the next value of a measure; never with what is measured on a locked phone. */
export const valueReminderWords = {
  subject: (about: ValueReminder) => `${whose(about)} for ${about.reference} ${about.when}`,
  lead: (about: ValueReminder) =>
    about.audience === 'writer'
      ? `Give the next value of measure ${about.reference}, or say that there are no new data. It ${about.when}.`
      : `Measure ${about.reference} waits for its next value. It ${about.when}. Who collects it has been reminded.`,
  bell: (about: ValueReminder) => `${whose(about)} for ${about.reference} ${about.when}`,
};
