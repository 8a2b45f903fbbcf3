import type { OrganisationKind, Sector } from '@trivet/domain';
import { asRead, oneOf, sortOf, word, yes } from '../../lib/search.ts';
import { kinds, sectors } from './organisation.choices.ts';

/** What the list of organisations is narrowed to and sorted by: all of it stands in the address. */
export type OrganisationSearch = {
  q?: string;
  kind?: OrganisationKind;
  sector?: Sector;
  archived?: true;
  sort?: string;
};

export const readOrganisationSearch = (raw: Record<string, unknown>): OrganisationSearch =>
  asRead({
    q: word(raw, 'q'),
    kind: oneOf(raw, 'kind', kinds),
    sector: oneOf(raw, 'sector', sectors),
    archived: yes(raw, 'archived'),
    sort: sortOf(raw, ['name', 'createdAt']),
  });
