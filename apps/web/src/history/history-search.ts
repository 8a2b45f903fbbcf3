import { compact, oneOf, word } from '../lib/search.ts';

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

/** Filters to set, and with undefined to take off. */
export type HistoryNarrowing = { [Name in keyof HistorySearch]?: HistorySearch[Name] | undefined };

export const readHistorySearch = (raw: Record<string, unknown>): HistorySearch =>
  compact({
    person: shaped(raw, 'person', id),
    subject: oneOf(raw, 'subject', subjects),
    thing: shaped(raw, 'thing', id),
    from: shaped(raw, 'from', day),
    to: shaped(raw, 'to', day),
  });

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const day = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const shaped = (raw: Record<string, unknown>, name: string, shape: RegExp) => {
  const value = word(raw, name);
  return value && shape.test(value) ? value : undefined;
};
