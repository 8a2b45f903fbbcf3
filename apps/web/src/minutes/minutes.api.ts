import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { MinutesRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';

/** The minutes of a meeting; they move with everything of it. */
export const minutesQuery = (partnershipId: string, meetingId: string) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, meetingId, 'minutes'],
    queryFn: () => api.minutes.get({ params: { partnershipId, meetingId } }),
  });

/** Runs a change of minutes, which are on the screen at once as they now are. */
export const useMinutesChange = <Input>(change: (input: Input) => Promise<MinutesRepresentation>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['meetings'] }),
        queries.invalidateQueries({ queryKey: ['actions'] }),
      ]),
  });
};
