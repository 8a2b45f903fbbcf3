import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';

const lookAgainAfter = 1500;

/** One’s own copies of a partnership; read again every moment while one of them is under way. */
export const copiesQuery = (partnershipId: string, cursor?: string) =>
  queryOptions({
    queryKey: ['partnership_copies', partnershipId, cursor ?? ''],
    queryFn: () => api.partnershipCopies.list({ params: { partnershipId }, query: onePage(cursor) }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ status }) => status === 'waiting' || status === 'making') ? lookAgainAfter : false,
  });
