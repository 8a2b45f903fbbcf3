import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../lib/api.ts';

/** The logic model of a partnership, with what was taken out of it. */
export const logicModelQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['logic-model', partnershipId],
    queryFn: () => api.logicModel.get({ params: { partnershipId } }),
  });

/** The pledges that stand: what may show that something is put in. */
export const standingPledgesQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['pledges', partnershipId, 'standing'],
    queryFn: () => api.pledges.list({ params: { partnershipId }, query: { limit: '200' } }),
  });

/** Runs a change of the model and reads it again. */
export const useLogicChange = <Input, Output>(change: (input: Input) => Promise<Output>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['logic-model'] }),
  });
};
