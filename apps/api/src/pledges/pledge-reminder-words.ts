import type { Audience } from '@trivet/domain';

/** Who is reminded of which pledge, and when something of it was or is due, in words. */
type PledgeReminder = { audience: Audience; reference: string; when: string };

const whose = ({ audience }: PledgeReminder) => (audience === 'writer' ? 'Your pledge' : 'A pledge');

/** What reminds of what was promised and has not come; never with what it is on a locked phone. */
export const pledgeReminderWords = {
  subject: (about: PledgeReminder) => `${whose(about)} ${about.reference} ${about.when}`,
  lead: (about: PledgeReminder) =>
    about.audience === 'writer'
      ? `Say what you have delivered of pledge ${about.reference}, with what shows it. The next part ${about.when}.`
      : `Pledge ${about.reference} has not been delivered as promised. It ${about.when}. Its partner has been reminded.`,
};
