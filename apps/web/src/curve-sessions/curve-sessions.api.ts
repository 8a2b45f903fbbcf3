import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CurveSessionRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';

export const sessionQuery = (partnershipId: string, curveSessionId: string) =>
  queryOptions({
    queryKey: ['curve-sessions', partnershipId, 'one', curveSessionId],
    queryFn: () => api.curveSessions.get({ params: { partnershipId, curveSessionId } }),
  });

/** Runs a change and shows what the session is now wherever it is on screen. */
export const useSessionChange = <Input>(change: (input: Input) => Promise<CurveSessionRepresentation>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (session) => {
      queries.setQueryData(['curve-sessions', session.partnershipId, 'one', session.id], session);
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['curve-sessions', session.partnershipId, 'list'] }),
        queries.invalidateQueries({ queryKey: ['actions', session.partnershipId] }),
      ]);
    },
  });
};

/** Where a session is, for the API. */
export const placeOf = ({ partnershipId, id }: Pick<CurveSessionRepresentation, 'partnershipId' | 'id'>) => ({
  partnershipId,
  curveSessionId: id,
});
