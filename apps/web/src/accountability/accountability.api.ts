import { keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { AccountabilityLineRepresentation, AccountabilityOverview } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { onePage } from '../lists/usePages.ts';
import { filterOf, type AccountabilitySearch } from './accountability-search.ts';

/** Partners, lines, gaps, clashes and burden of a partnership. */
export const overviewQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['accountability', partnershipId, 'overview'],
    queryFn: () => api.accountability.get({ params: { partnershipId } }),
  });

/** One page of lines; `cursor` is the one the page before gave. */
export const linesQuery = (partnershipId: string, search: AccountabilitySearch, cursor?: string) =>
  queryOptions({
    queryKey: ['accountability', partnershipId, 'list', filterOf(search), cursor ?? ''],
    queryFn: () =>
      api.accountabilityLines.list({ params: { partnershipId }, query: { ...filterOf(search), ...onePage(cursor) } }),
    placeholderData: keepPreviousData,
  });

/**
 * A line by what people quote, 'EARLY-L-004'.
 * @throws the problem of a missing page where there is none
 */
export const lineQuery = (partnershipId: string, reference: string) =>
  queryOptions({
    queryKey: ['accountability', partnershipId, 'one', reference],
    queryFn: async () => {
      const query = { q: reference, status: 'drafted,asking_again,agreed,ended', limit: '200' };
      const { items } = await api.accountabilityLines.list({ params: { partnershipId }, query });
      const found = items.find((line) => line.reference === reference);
      if (!found) throw { status: 404, title: reference };
      return api.accountabilityLines.get({ params: { partnershipId, lineId: found.id } });
    },
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

export const accountsQuery = (partnershipId: string, lineId: string) =>
  queryOptions({
    queryKey: ['accountability', partnershipId, 'accounts', lineId],
    queryFn: () => api.accountabilityLines.accounts({ params: { partnershipId, lineId }, query: { limit: '100' } }),
  });

export const privateQuery = (partnershipId: string, lineId: string) =>
  queryOptions({
    queryKey: ['accountability', partnershipId, 'private', lineId],
    queryFn: () => api.accountabilityLines.readPrivate({ params: { partnershipId, lineId } }),
    // It stays on the screen it was asked for, and nowhere else.
    gcTime: 0,
  });

/** Runs a change of a line and shows its outcome wherever that line is on screen. */
export const useLineChange = <Input>(change: (input: Input) => Promise<AccountabilityLineRepresentation>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (line) => {
      queries.setQueriesData<{ id?: string }>({ queryKey: ['accountability', line.partnershipId, 'one'] }, (cached) =>
        cached?.id === line.id ? line : cached,
      );
    },
    onSettled: (line) => (line ? refresh(queries, line.partnershipId) : undefined),
  });
};

/** Settles a clash, and shows at once what the server answered. */
export const useSettling = <Input>(
  partnershipId: string,
  settle: (input: Input) => Promise<AccountabilityOverview>,
) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: settle,
    onSuccess: (overview) => queries.setQueryData(overviewQuery(partnershipId).queryKey, overview),
    // Somebody else may have been first, or changed a line: what is shown was not how it is.
    onError: () => queries.invalidateQueries({ queryKey: overviewQuery(partnershipId).queryKey }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['portfolio'] }),
  });
};

/** What a line's change can move: map and list, what people owe, how the partnership stands. */
const refresh = (queries: QueryClient, partnershipId: string) =>
  Promise.all(
    [['accountability', partnershipId], ['work'], ['dashboard', partnershipId], ['portfolio']].map((queryKey) =>
      queries.invalidateQueries({ queryKey }),
    ),
  );
