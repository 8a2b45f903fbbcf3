import { compact, dayIn, idIn, oneOf } from '../lib/search.ts';

export const subjects = [
  'partnership',
  'partner',
  'membership',
  'action',
  'risk',
  'report',
  'schedule',
  'contribution',
  'support',
] as const;
export type Subject = (typeof subjects)[number];

/** What the history is narrowed to: all of it stands in the address. */
export type HistorySearch = { person?: string; subject?: Subject; thing?: string; from?: string; to?: string };

export const readHistorySearch = (raw: Record<string, unknown>): HistorySearch =>
  compact({
    person: idIn(raw, 'person'),
    subject: oneOf(raw, 'subject', subjects),
    thing: idIn(raw, 'thing'),
    from: dayIn(raw, 'from'),
    to: dayIn(raw, 'to'),
  });
