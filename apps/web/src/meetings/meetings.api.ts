import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { MeetingRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import type { Day } from '../lib/dates.ts';
import { problemOf } from '../lib/problem.ts';

/** What is still to come, the soonest first; a meeting of today stays until it is over. */
export const comingQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, 'coming'],
    queryFn: () =>
      api.meetings.list({
        params: { partnershipId },
        query: { status: 'draft,called,in_progress', sort: 'startsAt', limit: '100' },
      }),
  });

/** What is over, the latest first, page by page. */
export const pastQuery = (partnershipId: string) =>
  infiniteQueryOptions({
    queryKey: ['meetings', partnershipId, 'past'],
    queryFn: ({ pageParam }) =>
      api.meetings.list({
        params: { partnershipId },
        query: { status: 'minuted,approved,cancelled', sort: '-startsAt', limit: '20', cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/**
 * A meeting by what people quote, 'EARLY-MT-004'.
 * @throws the problem of a missing page where there is none
 */
export const meetingQuery = (partnershipId: string, reference: string) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, reference],
    queryFn: async ({ client }) => {
      const meetingId = await client.ensureQueryData(idQuery(partnershipId, reference));
      return api.meetings.get({ params: { partnershipId, meetingId } });
    },
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

/** What is quoted stays with its meeting: fifty people who read a note again need not look for it again. */
const idQuery = (partnershipId: string, reference: string) =>
  queryOptions({
    queryKey: ['meeting-ids', partnershipId, reference],
    queryFn: async () => {
      const { items } = await api.meetings.list({ params: { partnershipId }, query: { q: reference, limit: '200' } });
      const found = items.find((one) => one.reference === reference);
      if (!found) throw { status: 404, title: reference };
      return found.id;
    },
    staleTime: Infinity,
    retry: false,
  });

/** What the items that fill themselves show today. */
export const fillingsQuery = (partnershipId: string, meetingId: string) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, meetingId, 'fillings'],
    queryFn: () => api.meetings.fillings({ params: { partnershipId, meetingId } }),
  });

/** What the meeting has made so far. */
export const resultsQuery = (partnershipId: string, meetingId: string) =>
  queryOptions({
    queryKey: ['results', partnershipId, meetingId],
    queryFn: () => api.meetings.results({ params: { partnershipId, meetingId } }),
  });

export const seriesQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, 'series'],
    queryFn: () => api.meetingSeries.list({ params: { partnershipId } }),
  });

/** On which days a series would meet. */
export const daysQuery = (
  partnershipId: string,
  query: { rule: string; startsOn: Day; onHoliday: 'skip' | 'next_working_day' | 'keep' },
) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, 'days', query],
    queryFn: () => api.meetingSeries.preview({ params: { partnershipId }, query }),
    retry: false,
  });

export const suggestionsQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, 'suggestions'],
    queryFn: () => api.agendaSuggestions.list({ params: { partnershipId } }),
  });

/** Runs a change of meetings and reads all of them again. */
export const useMeetingChange = <Input, Output>(change: (input: Input) => Promise<Output>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['meetings'] }),
  });
};

/** The same for one meeting, which is on the screen at once as it now is. */
export const useAgendaChange = <Input>(change: (input: Input) => Promise<MeetingRepresentation>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (meeting) => {
      queries.setQueryData(['meetings', meeting.partnershipId, meeting.reference], meeting);
      return queries.invalidateQueries({ queryKey: ['meetings', meeting.partnershipId, meeting.id] });
    },
    onError: () => queries.invalidateQueries({ queryKey: ['meetings'] }),
  });
};

/** Where a meeting is, for the API. */
export const at = ({ partnershipId, id }: Pick<MeetingRepresentation, 'partnershipId' | 'id'>) => ({
  partnershipId,
  meetingId: id,
});
