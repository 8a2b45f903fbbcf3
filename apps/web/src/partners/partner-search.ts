import type { PartnerRole } from '@trivet/domain';
import { compact, oneOf, word, yes } from '../lib/search.ts';
import { partnerRoles } from './partner.choices.ts';

/** What the list of partners is narrowed to: all of it stands in the address. */
export type PartnerSearch = { q?: string; role?: PartnerRole; past?: true };

export const readPartnerSearch = (raw: Record<string, unknown>): PartnerSearch =>
  compact({ q: word(raw, 'q'), role: oneOf(raw, 'role', partnerRoles), past: yes(raw, 'past') });
