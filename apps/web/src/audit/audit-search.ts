import type { Day } from '../lib/dates.ts';
import { compact, dayIn, idIn, oneOf } from '../lib/search.ts';
import { subjects, type Subject } from './subjects.ts';

/** What the trail is narrowed to: all of it stands in the address. */
export type AuditSearch = { person?: string; subject?: Subject; thing?: string; from?: Day; to?: Day };

export const readAuditSearch = (raw: Record<string, unknown>): AuditSearch =>
  compact({
    person: idIn(raw, 'person'),
    subject: oneOf(raw, 'subject', subjects),
    thing: idIn(raw, 'thing'),
    from: dayIn(raw, 'from'),
    to: dayIn(raw, 'to'),
  });
