import { asRead, oneOf, sortOf, yes } from '../lib/search.ts';

export const periodChoices = ['4', '8', '12'] as const;

/** What a board is narrowed to: all of it stands in the address. */
export type ChaseBoardSearch = { late?: true; periods?: (typeof periodChoices)[number] };

export const readChaseBoardSearch = (raw: Record<string, unknown>): ChaseBoardSearch =>
  asRead({ late: yes(raw, 'late'), periods: oneOf(raw, 'periods', periodChoices) });

export const owedStatuses = ['not_started', 'draft', 'returned'] as const;

/** What the list over all partnerships is narrowed to and sorted by. */
export type ChaseListSearch = { late?: true; status?: (typeof owedStatuses)[number]; sort?: 'dueOn' | '-dueOn' };

export const readChaseListSearch = (raw: Record<string, unknown>): ChaseListSearch =>
  asRead({
    late: yes(raw, 'late'),
    status: oneOf(raw, 'status', owedStatuses),
    sort: sortOf(raw, ['dueOn']) as ChaseListSearch['sort'],
  });
