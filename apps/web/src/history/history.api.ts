import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';
import type { HistorySearch } from './history-search.ts';

/** One page of what happened in a partnership, newest first. */
export const historyQuery = (partnershipId: string, search: HistorySearch, cursor?: string) =>
  queryOptions({
    queryKey: ['history', partnershipId, search, cursor ?? ''],
    queryFn: () => {
      const { person: personId, thing: subjectId, subject, from, to } = search;
      const query = { personId, subjectId, subject, from, to, ...onePage(cursor) };
      return api.audit.history({ params: { partnershipId }, query });
    },
    placeholderData: keepPreviousData,
  });
