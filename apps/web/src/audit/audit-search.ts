import type { Day } from '../lib/dates.ts';
import { compact, oneOf, word } from '../lib/search.ts';
import { subjects, type Subject } from './subjects.ts';

/** What the trail is narrowed to: all of it stands in the address. */
export type AuditSearch = { person?: string; subject?: Subject; thing?: string; from?: Day; to?: Day };

export const readAuditSearch = (raw: Record<string, unknown>): AuditSearch =>
  compact({
    person: word(raw, 'person'),
    subject: oneOf(raw, 'subject', subjects),
    thing: word(raw, 'thing'),
    from: dayIn(raw, 'from'),
    to: dayIn(raw, 'to'),
  });

const dayIn = (raw: Record<string, unknown>, name: string) => {
  const day = word(raw, name);
  return day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
};
