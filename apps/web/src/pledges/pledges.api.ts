import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { onePage } from '../lists/usePages.ts';

/** What was promised and has come, in all and partner by partner. */
export const pledgeSumsQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['pledges', partnershipId, 'sums'],
    queryFn: () => api.pledges.sums({ params: { partnershipId } }),
  });

/** One page of pledges by the day they end; those that were withdrawn only where they are asked for. */
export const pledgesQuery = (partnershipId: string, withdrawn: boolean, cursor?: string) =>
  queryOptions({
    queryKey: ['pledges', partnershipId, 'list', withdrawn, cursor ?? ''],
    queryFn: () =>
      api.pledges.list({
        params: { partnershipId },
        query: { ...onePage(cursor), ...(withdrawn && { withdrawn: 'true' as const }) },
      }),
    placeholderData: keepPreviousData,
  });

/**
 * A pledge by what people quote, 'EARLY-W-003', withdrawn or not.
 * @throws the problem of a missing page where there is none
 */
export const pledgeQuery = (partnershipId: string, reference: string) =>
  queryOptions({
    queryKey: ['pledges', partnershipId, 'one', reference],
    queryFn: async () => {
      const params = { partnershipId };
      const [standing, withdrawn] = await Promise.all([
        api.pledges.list({ params, query: { q: reference, limit: '200' } }),
        api.pledges.list({ params, query: { q: reference, limit: '200', withdrawn: 'true' } }),
      ]);
      const found = [...standing.items, ...withdrawn.items].find((one) => one.reference === reference);
      if (!found) throw { status: 404, title: reference };
      return api.pledges.get({ params: { ...params, pledgeId: found.id } });
    },
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

/** What came of one pledge, the last first. */
export const deliveriesQuery = (partnershipId: string, pledgeId: string, cursor?: string) =>
  queryOptions({
    queryKey: ['pledges', partnershipId, 'deliveries', pledgeId, cursor ?? ''],
    queryFn: () =>
      api.pledges.listDeliveries({
        params: { partnershipId, pledgeId },
        query: { cursor, limit: '50', count: 'true' },
      }),
    placeholderData: keepPreviousData,
  });

/** Runs a change of a pledge and reads again whatever it can move. */
export const usePledgeChange = <Input, Output>(change: (input: Input) => Promise<Output>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(['pledges', 'work'].map((concept) => queries.invalidateQueries({ queryKey: [concept] }))),
  });
};
