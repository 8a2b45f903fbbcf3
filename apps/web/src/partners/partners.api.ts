import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';
import type { PartnerSearch } from './partner-search.ts';

/** One page of a partnership's partners; `cursor` is the one the page before gave. */
export const partnersQuery = (partnershipId: string, search: PartnerSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['partners', partnershipId, 'list', search, cursor ?? ''],
    queryFn: () =>
      api.partners.list({
        params: { partnershipId },
        query: { ...filterOf(search), ...onePage(cursor) },
      }),
    placeholderData: keepPreviousData,
  });

export const partnerQuery = (partnershipId: string, partnerId: string) =>
  queryOptions({
    queryKey: ['partners', partnershipId, 'one', partnerId],
    queryFn: () => api.partners.get({ params: { partnershipId, partnerId } }),
  });

/** Who acts for one partner now. */
export const partnerPeopleQuery = (partnershipId: string, partnerId: string) =>
  queryOptions({
    queryKey: ['memberships', partnershipId, 'of', partnerId],
    queryFn: () => api.memberships.list({ params: { partnershipId }, query: { partnerId, limit: '200' } }),
  });

/** What a partner leads and has not finished, what it pledged and has not given, and the seats it holds that no partnership can do without. */
export const holdingsQuery = (partnershipId: string, partnerId: string) =>
  queryOptions({
    queryKey: ['partners', partnershipId, 'holdings', partnerId],
    queryFn: async () => {
      const params = { partnershipId };
      const [actions, risks, lines, pledges, seats] = await Promise.all([
        api.actions.list({ params, query: { ownerPartnerId: partnerId, count: 'true', limit: '20' } }),
        api.risks.list({ params, query: { leadPartnerId: partnerId, count: 'true', limit: '20' } }),
        // What all partners answer for together does not keep one of them.
        api.accountabilityLines.list({
          params,
          query: { partnerId, dimension: 'horizontal,vertical', count: 'true', limit: '20' },
        }),
        api.pledges.list({
          params,
          query: { pledgedByPartnerId: partnerId, undelivered: 'true', count: 'true', limit: '20' },
        }),
        api.memberships.list({ params, query: { partnerId, role: 'chair,coordinator', limit: '20' } }),
      ]);
      return { actions, risks, lines, pledges, seats };
    },
    // Asked when someone is about to leave: what was true a minute ago is not enough.
    staleTime: 0,
  });

export const contributionsQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['contributions', partnershipId],
    queryFn: () => api.contributions.list({ params: { partnershipId }, query: { limit: '100' } }),
  });

export const supportQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['support', partnershipId],
    queryFn: () => api.support.get({ params: { partnershipId } }),
  });

/** What a change of the partners can move: who is here, who may own things, what the register says. */
export const useRefreshPartners = (partnershipId: string) => {
  const queries = useQueryClient();
  const moved = ['partners', 'memberships', 'partnership', 'contributions', 'support', 'continuity', 'dashboard'];
  return () =>
    Promise.all(
      [...moved.map((concept) => [concept, partnershipId]), ['register'], ['portfolio']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
};

/** By name: an address may hold what the API does not know. */
const filterOf = ({ q, role, acknowledgement, past }: PartnerSearch) => ({
  q,
  role,
  acknowledgement,
  past: past && ('true' as const),
});
