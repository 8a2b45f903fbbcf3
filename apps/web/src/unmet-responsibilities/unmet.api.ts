import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { UnmetResponsibilityRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';

/** Those of one partner, over one line or report, or all that concern the person who asks; the newest first. */
export const unmetQuery = (partnershipId: string, of: { partnerId?: string; lineId?: string; reportId?: string }) =>
  queryOptions({
    queryKey: ['unmet', partnershipId, 'list', of],
    queryFn: () => api.unmetResponsibilities.list({ params: { partnershipId }, query: { ...of, limit: '100' } }),
  });

/**
 * One by what people quote, 'EARLY-U-001'.
 * @throws the problem of a missing page where there is none that this person may see
 */
export const oneUnmetQuery = (partnershipId: string, reference: string) =>
  queryOptions({
    queryKey: ['unmet', partnershipId, 'one', reference],
    queryFn: async () => {
      const { items } = await api.unmetResponsibilities.list({ params: { partnershipId }, query: { reference } });
      const [found] = items;
      if (!found) throw { status: 404, title: reference };
      return api.unmetResponsibilities.get({ params: { partnershipId, unmetId: found.id } });
    },
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

/** Runs a change of one, shows its outcome, and reads the lists again. */
export const useUnmetChange = <Input = void>(change: (input: Input) => Promise<UnmetResponsibilityRepresentation>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (unmet) => queries.setQueryData(oneUnmetQuery(unmet.partnershipId, unmet.reference).queryKey, unmet),
    onSettled: () => queries.invalidateQueries({ queryKey: ['unmet'] }),
  });
};

/** What the address of every operation on one is made of. */
export const paramsOf = ({ partnershipId, id }: UnmetResponsibilityRepresentation) => ({ partnershipId, unmetId: id });
