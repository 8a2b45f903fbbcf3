import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { MeetingRepresentation, PulseOfMeeting } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { at } from '../meetings/meetings.api.ts';

type Meeting = Pick<MeetingRepresentation, 'partnershipId' | 'id'>;

// Answers are told to nobody as they come, so how many there are is asked for.
const askAgainAfter = 5_000;

/** How many have said how well we worked together; their result once it is closed. */
export const pulseQuery = ({ partnershipId, id }: Meeting) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, id, 'pulse'],
    queryFn: () => api.pulse.ofMeeting({ params: at({ partnershipId, id }) }),
    refetchInterval: ({ state }) => (state.data?.standing === 'open' ? askAgainAfter : false),
  });

export const trendQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, 'pulse'],
    queryFn: () => api.pulse.trend({ params: { partnershipId } }),
  });

/** Changes a meeting’s pulse, which is on the screen at once as it now is. */
export const usePulseChange = <Input = void>(meeting: Meeting, change: (input: Input) => Promise<PulseOfMeeting>) => {
  const queries = useQueryClient();
  const { queryKey } = pulseQuery(meeting);
  return useMutation({
    mutationFn: change,
    onSuccess: (pulse) => queries.setQueryData(queryKey, pulse),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
};
