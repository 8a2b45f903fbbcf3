import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';

/** The papers of a meeting’s items that this person may see. */
export const papersQuery = (partnershipId: string, meetingId: string) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, meetingId, 'papers'],
    queryFn: () => api.papers.list({ params: { partnershipId, meetingId } }),
  });
