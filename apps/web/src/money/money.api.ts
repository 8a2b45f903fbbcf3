import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';

/** What came in and what became of it, by line and by milestone. */
export const moneyQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['money', partnershipId, 'overview'],
    queryFn: () => api.money.get({ params: { partnershipId } }),
  });

export const streamsQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['money', partnershipId, 'streams'],
    queryFn: () => api.fundingStreams.list({ params: { partnershipId }, query: { limit: '200' } }),
  });

/** One page of what was spent, the last first; of one line where it is named. */
export const entriesQuery = (partnershipId: string, cursor?: string) =>
  queryOptions({
    queryKey: ['money', partnershipId, 'entries', cursor ?? ''],
    queryFn: () => api.expenditures.list({ params: { partnershipId }, query: onePage(cursor) }),
    placeholderData: keepPreviousData,
  });

/** Runs a change of money and reads again whatever it can move. */
export const useMoneyChange = <Input, Output>(change: (input: Input) => Promise<Output>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        ['money', 'dashboard', 'accountability', 'accountabilityLines'].map((concept) =>
          queries.invalidateQueries({ queryKey: [concept] }),
        ),
      ),
  });
};
