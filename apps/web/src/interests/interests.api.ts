import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InterestsOfMeeting, MeetingRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';
import { at } from '../meetings/meetings.api.ts';
import type { InterestSearch } from './interest-search.ts';

type Meeting = Pick<MeetingRepresentation, 'partnershipId' | 'id'>;

/** The interests declared in a meeting, and what one may declare there. */
export const interestsQuery = ({ partnershipId, id }: Meeting) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, id, 'interests'],
    queryFn: () => api.interests.ofMeeting({ params: at({ partnershipId, id }) }),
  });

/** The filters of the register, as the export takes them too. */
export const askedOf = ({ q, handling }: InterestSearch) => ({ q, handling });

/** One page of the register of a partnership. */
export const registerQuery = (partnershipId: string, search: InterestSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, 'interests', search, cursor ?? ''],
    queryFn: () => api.interests.list({ params: { partnershipId }, query: { ...askedOf(search), ...onePage(cursor) } }),
    placeholderData: keepPreviousData,
  });

/** Runs a change of a meeting’s interests, which are on the screen at once as they now are. */
export const useInterestChange = <Input = void>(
  meeting: Meeting,
  change: (input: Input) => Promise<InterestsOfMeeting>,
) => {
  const queries = useQueryClient();
  const { queryKey } = interestsQuery(meeting);
  return useMutation({
    mutationFn: change,
    onSuccess: (declared) => {
      queries.setQueryData(queryKey, declared);
      return queries.invalidateQueries({ queryKey: ['meetings', meeting.partnershipId, meeting.id, 'fillings'] });
    },
    onError: () => queries.invalidateQueries({ queryKey }),
  });
};
