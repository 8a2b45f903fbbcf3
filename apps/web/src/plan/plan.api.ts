import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';

/** The whole plan of a partnership. */
export const planQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['plan', partnershipId],
    queryFn: () => api.plan.get({ params: { partnershipId } }),
  });

/** By what success and failure are known: those that hold, and those that were withdrawn. */
export const criteriaQuery = (partnershipId: string, withdrawn = false) =>
  queryOptions({
    queryKey: ['criteria', partnershipId, withdrawn],
    queryFn: () =>
      api.criteria.list({
        params: { partnershipId },
        query: { limit: '200', ...(withdrawn && { withdrawn: 'true' as const }) },
      }),
  });

/**
 * An objective by what people quote, 'EARLY-O-003'.
 * @throws the problem of a missing page where there is none
 */
export const objectiveQuery = (partnershipId: string, reference: string) =>
  queryOptions({
    queryKey: ['objectives', partnershipId, reference],
    queryFn: async () => {
      const params = { partnershipId };
      const { items } = await api.objectives.list({ params, query: { q: reference, limit: '200' } });
      const found = items.find((one) => one.reference === reference);
      if (!found) throw { status: 404, title: reference };
      return api.objectives.get({ params: { ...params, objectiveId: found.id } });
    },
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

/** A milestone likewise, 'EARLY-M-012'. */
export const milestoneQuery = (partnershipId: string, reference: string) =>
  queryOptions({
    queryKey: ['milestones', partnershipId, reference],
    queryFn: async () => {
      const params = { partnershipId };
      const { items } = await api.milestones.list({ params, query: { q: reference, limit: '200' } });
      const found = items.find((one) => one.reference === reference);
      if (!found) throw { status: 404, title: reference };
      return api.milestones.get({ params: { ...params, milestoneId: found.id } });
    },
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

/** The actions that serve an objective, by way of a milestone too, or one milestone; ended ones included. */
export const servingActionsQuery = (partnershipId: string, of: { objectiveId: string } | { milestoneId: string }) =>
  queryOptions({
    queryKey: ['actions', partnershipId, 'list', of],
    queryFn: () =>
      api.actions.list({
        params: { partnershipId },
        query: { ...of, status: 'proposed,agreed,in_progress,blocked,done,verified,ceased', limit: '200' },
      }),
  });

/** Runs a change of the plan and reads again whatever it can move. */
export const usePlanChange = <Input, Output>(change: (input: Input) => Promise<Output>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        ['plan', 'objectives', 'milestones', 'criteria', 'work', 'dashboard'].map((concept) =>
          queries.invalidateQueries({ queryKey: [concept] }),
        ),
      ),
  });
};
