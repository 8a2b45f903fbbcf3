import { keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { RiskRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { onePage } from '../lists/usePages.ts';
import { allStatuses, filterOf, type RiskSearch } from './risk-search.ts';

/** One page of a partnership's risks; `cursor` is the one the page before gave. */
export const risksQuery = (partnershipId: string, search: RiskSearch, cursor?: string) =>
  queryOptions({
    // What the map shows beside the list is no part of what is asked.
    queryKey: ['risks', partnershipId, 'list', filterOf(search), cursor ?? ''],
    queryFn: () =>
      api.risks.list({
        params: { partnershipId },
        query: { ...filterOf(search), ...onePage(cursor) },
      }),
    placeholderData: keepPreviousData,
  });

export const profileQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['risks', partnershipId, 'profile'],
    queryFn: () => api.risks.profile({ params: { partnershipId } }),
  });

/**
 * A risk by what people quote, 'EARLY-R-009'.
 * @throws the problem of a missing page where there is none
 */
export const riskQuery = (partnershipId: string, reference: string) =>
  queryOptions({
    queryKey: ['risks', partnershipId, 'one', reference],
    queryFn: async () => {
      const query = { q: reference, status: allStatuses, limit: '200' };
      const { items } = await api.risks.list({ params: { partnershipId }, query });
      const found = items.find((risk) => risk.reference === reference);
      if (!found) throw { status: 404, title: reference };
      return api.risks.get({ params: { partnershipId, riskId: found.id } });
    },
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

/** The same by its id, for a row that is opened in place. */
export const riskByIdQuery = (partnershipId: string, riskId: string) =>
  queryOptions({
    queryKey: ['risks', partnershipId, 'one', riskId],
    queryFn: () => api.risks.get({ params: { partnershipId, riskId } }),
  });

export const reviewsQuery = (partnershipId: string, riskId: string) =>
  queryOptions({
    queryKey: ['risks', partnershipId, 'reviews', riskId],
    queryFn: () => api.risks.reviews({ params: { partnershipId, riskId }, query: { limit: '100' } }),
  });

/** The catalogue of typical risks, and which of them this register has. */
export const typicalQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['risks', partnershipId, 'typical'],
    queryFn: () => api.risks.typical({ params: { partnershipId } }),
    staleTime: 300_000,
  });

/** The open risks of a register, to choose one of. */
export const openRisksQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['risks', partnershipId, 'open'],
    queryFn: () => api.risks.list({ params: { partnershipId }, query: { sort: 'reference', limit: '200' } }),
  });

/** Open risks whose words are like these, in all that one sees. */
export const similarQuery = (workspaceId: string, like: { title: string; exceptRiskId?: string }) =>
  queryOptions({
    queryKey: ['risks', 'similar', workspaceId, like],
    queryFn: () => api.risks.similar({ params: { workspaceId }, query: like }),
  });

/** Runs a change of a risk and shows its outcome wherever that risk is on screen. */
export const useRiskChange = <Input>(change: (input: Input) => Promise<RiskRepresentation>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (risk) => {
      queries.setQueriesData<{ id?: string }>({ queryKey: ['risks', risk.partnershipId, 'one'] }, (cached) =>
        cached?.id === risk.id ? risk : cached,
      );
    },
    onSettled: (risk) => (risk ? refreshRisks(queries, risk.partnershipId) : undefined),
  });
};

/** What a risk's change can move: the register and its map, what people owe, how the partnership stands. */
const refreshRisks = (queries: QueryClient, partnershipId: string) =>
  Promise.all(
    [['risks', partnershipId], ['work'], ['dashboard', partnershipId], ['portfolio']].map((queryKey) =>
      queries.invalidateQueries({ queryKey }),
    ),
  );
