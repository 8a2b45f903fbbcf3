import type { PartnerAcknowledgement, PartnerRole } from '@trivet/domain';
import { asRead, oneOf, word, yes } from '../lib/search.ts';
import { acknowledgements, partnerRoles } from './partner.choices.ts';

/** What the list of partners is narrowed to: all of it stands in the address. */
export type PartnerSearch = { q?: string; role?: PartnerRole; acknowledgement?: PartnerAcknowledgement; past?: true };

export const readPartnerSearch = (raw: Record<string, unknown>): PartnerSearch =>
  asRead({
    q: word(raw, 'q'),
    role: oneOf(raw, 'role', partnerRoles),
    acknowledgement: oneOf(raw, 'acknowledgement', acknowledgements),
    past: yes(raw, 'past'),
  });
