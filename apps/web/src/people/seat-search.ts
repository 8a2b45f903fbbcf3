import type { PartnershipRole } from '@trivet/domain';
import { asRead, oneOf, word, yes } from '../lib/search.ts';
import { roles } from './seat.choices.ts';

/** What the list of people is narrowed to: all of it stands in the address. */
export type SeatSearch = { q?: string; role?: PartnershipRole; past?: true };

export const readSeatSearch = (raw: Record<string, unknown>): SeatSearch =>
  asRead({ q: word(raw, 'q'), role: oneOf(raw, 'role', roles), past: yes(raw, 'past') });
