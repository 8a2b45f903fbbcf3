import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';

/** Who is invited to a meeting and what they answered. */
export const invitationsQuery = (partnershipId: string, meetingId: string) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, meetingId, 'invitations'],
    queryFn: () => api.meetingInvitations.list({ params: { partnershipId, meetingId } }),
  });

/** Who could be invited to it. */
export const inviteesQuery = (partnershipId: string, meetingId: string) =>
  queryOptions({
    queryKey: ['meetings', partnershipId, meetingId, 'invitees'],
    queryFn: () => api.meetingInvitations.invitees({ params: { partnershipId, meetingId } }),
  });
