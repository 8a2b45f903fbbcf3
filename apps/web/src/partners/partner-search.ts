import { compact, oneOf, word, yes } from '../lib/search.ts';

export const partnerRoles = ['lead', 'core', 'associate', 'funder', 'adviser'] as const;

/** What the list of partners is narrowed to: all of it stands in the address. */
export type PartnerSearch = { q?: string; role?: (typeof partnerRoles)[number]; past?: true };

/** Filters to set, and with undefined to take off. */
export type PartnerNarrowing = { [Name in keyof PartnerSearch]?: PartnerSearch[Name] | undefined };

export const readPartnerSearch = (raw: Record<string, unknown>): PartnerSearch =>
  compact({ q: word(raw, 'q'), role: oneOf(raw, 'role', partnerRoles), past: yes(raw, 'past') });
