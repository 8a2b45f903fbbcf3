import type { ReminderRule } from '@trivet/domain';

/** A kind of thing that falls due. To remind of another kind, write one of these and add it to `dueThings`. */
export type DueThing = {
  rule: ReminderRule;
  /** The domain's word, singular */
  subject: 'report' | 'action' | 'risk';
  /**
   * Who owes what now, as SQL over workspace $1: partnership_id, subject_id, clock, due_on, audience, person_id. It is
   * asked when reminders are planned, again when each is sent, and whenever one may have become pointless.
   */
  owed: string;
  /** What a letter says of one, as SQL joined to a reminder `r`: title, reference, period and what is missing. */
  details: string;
};
