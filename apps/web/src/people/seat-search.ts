import { compact, oneOf, word, yes } from '../lib/search.ts';
import { invitedRoles } from './invited-roles.ts';

export const roles = ['chair', ...invitedRoles] as const;

/** What the list of people is narrowed to: all of it stands in the address. */
export type SeatSearch = { q?: string; role?: (typeof roles)[number]; past?: true };

/** Filters to set, and with undefined to take off. */
export type SeatNarrowing = { [Name in keyof SeatSearch]?: SeatSearch[Name] | undefined };

export const readSeatSearch = (raw: Record<string, unknown>): SeatSearch =>
  compact({ q: word(raw, 'q'), role: oneOf(raw, 'role', roles), past: yes(raw, 'past') });
