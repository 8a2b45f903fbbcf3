import { asRead, oneOf, sortOf, word, yes } from '../lib/search.ts';

export const parts = ['lead', 'helper'] as const;
export const myStatuses = ['blocked', 'complete', 'stopped'] as const;

/** What my actions are narrowed to and sorted by: all of it stands in the address. */
export type MyActionSearch = {
  q?: string;
  part?: (typeof parts)[number];
  status?: (typeof myStatuses)[number];
  overdue?: true;
  sort?: string;
};

export const readMyActionSearch = (raw: Record<string, unknown>): MyActionSearch =>
  asRead({
    q: word(raw, 'q'),
    part: oneOf(raw, 'part', parts),
    status: oneOf(raw, 'status', myStatuses),
    overdue: yes(raw, 'overdue'),
    sort: sortOf(raw, ['title', 'dueOn', 'light', 'lastUpdateOn']),
  });
