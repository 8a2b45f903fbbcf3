import { queryOptions } from '@tanstack/react-query';
import type { ViewedList } from '@trivet/domain';
import { api } from '../lib/api.ts';

/** One's own views of a register and those of the partnership, by name. */
export const viewsQuery = (partnershipId: string, list: ViewedList) =>
  queryOptions({
    queryKey: ['saved_views', partnershipId, list],
    queryFn: () => api.savedViews.list({ params: { partnershipId }, query: { list, limit: '200' } }),
    staleTime: 60_000,
  });
