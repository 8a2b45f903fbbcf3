import type { CollaborationLevel, PartnershipStatus } from '@trivet/domain';
import { asRead, idIn, oneOf, sortOf, word, yes } from '../lib/search.ts';
import { levels, statuses } from './partnership.choices.ts';

const sorts = ['name', 'code', 'createdAt'] as const;

/** What the register is narrowed to and sorted by: all of it stands in the address. */
export type RegisterSearch = {
  q?: string;
  mine?: true;
  archived?: true;
  outcome?: string;
  organisation?: string;
  status?: PartnershipStatus;
  level?: CollaborationLevel;
  sort?: string;
  /** Which columns show, where they are not the usual ones */
  columns?: string;
};

export const readRegisterSearch = (raw: Record<string, unknown>): RegisterSearch =>
  asRead({
    q: word(raw, 'q'),
    mine: yes(raw, 'mine'),
    archived: yes(raw, 'archived'),
    outcome: idIn(raw, 'outcome'),
    organisation: idIn(raw, 'organisation'),
    status: oneOf(raw, 'status', statuses),
    level: oneOf(raw, 'level', levels),
    sort: sortOf(raw, sorts),
    columns: word(raw, 'columns'),
  });

/** The query of the API for what stands in the address. */
export const registerFilter = ({ q, mine, archived, outcome, organisation, status, level, sort }: RegisterSearch) => ({
  q: q?.slice(0, 100),
  mine: mine && ('true' as const),
  archived: archived && ('true' as const),
  outcomeId: outcome,
  organisationId: organisation,
  status,
  level,
  sort: sort ?? 'name',
});
