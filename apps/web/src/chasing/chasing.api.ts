import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';
import type { ChaseBoardSearch, ChaseListSearch } from './chase-search.ts';

/** Where every partner is. Read again whenever a part of a report moves. */
export const chaseBoardQuery = (partnershipId: string, { periods = '4' }: ChaseBoardSearch) =>
  queryOptions({
    queryKey: ['report_contributions', partnershipId, 'board', periods],
    queryFn: () => api.chasing.board({ params: { partnershipId }, query: { periods } }),
    placeholderData: keepPreviousData,
  });

export const takeBoard = (partnershipId: string, { periods = '4' }: ChaseBoardSearch) =>
  api.chasing.exportBoard({ params: { partnershipId }, query: { periods } });

const filterOf = ({ late, status }: ChaseListSearch) => ({
  ...(late && { late: 'true' as const }),
  ...(status && { status }),
});

/** What is owed in all the partnerships that one coordinates or chairs. */
export const chaseListQuery = (workspaceId: string, search: ChaseListSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['work', 'chasing', workspaceId, search, cursor ?? ''],
    queryFn: () =>
      api.chasing.list({
        params: { workspaceId },
        query: { ...filterOf(search), sort: search.sort, ...onePage(cursor) },
      }),
    placeholderData: keepPreviousData,
  });

export const takeList = (workspaceId: string, search: ChaseListSearch) =>
  api.chasing.exportList({ params: { workspaceId }, query: { ...filterOf(search), sort: search.sort } });
