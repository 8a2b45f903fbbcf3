import type { WorkspaceRole } from '@trivet/domain';
import { asRead, idIn, oneOf, sortOf, word, yes } from '../../lib/search.ts';
import { roles } from './person.choices.ts';

/** What the list of people is narrowed to and sorted by: all of it stands in the address. */
export type PeopleSearch = { q?: string; role?: WorkspaceRole; organisation?: string; archived?: true; sort?: string };

export const readAdminPeopleSearch = (raw: Record<string, unknown>): PeopleSearch =>
  asRead({
    q: word(raw, 'q'),
    role: oneOf(raw, 'role', roles),
    organisation: idIn(raw, 'organisation'),
    archived: yes(raw, 'archived'),
    sort: sortOf(raw, ['name', 'email', 'createdAt']),
  });
