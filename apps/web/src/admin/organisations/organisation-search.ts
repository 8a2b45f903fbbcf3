import type { OrganisationKind, Sector } from '@trivet/domain';
import { compact, oneOf, sortOf, word, yes } from '../../lib/search.ts';

export const kinds = [
  'department',
  'agency',
  'arms_length_body',
  'council',
  'health_trust',
  'blue_light_service',
  'education',
  'voluntary_or_community',
  'private',
  'other',
] as const satisfies readonly OrganisationKind[];

export const sectors = ['public', 'third', 'private'] as const satisfies readonly Sector[];

/** What the list of organisations is narrowed to and sorted by: all of it stands in the address. */
export type OrganisationSearch = {
  q?: string;
  kind?: OrganisationKind;
  sector?: Sector;
  archived?: true;
  sort?: string;
};

export const readOrganisationSearch = (raw: Record<string, unknown>): OrganisationSearch =>
  compact({
    q: word(raw, 'q'),
    kind: oneOf(raw, 'kind', kinds),
    sector: oneOf(raw, 'sector', sectors),
    archived: yes(raw, 'archived'),
    sort: sortOf(raw, ['name', 'createdAt']),
  });
