import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { everyPage } from '../lists/every-page.ts';
import { onePage } from '../lists/usePages.ts';
import type { SeatSearch } from './seat-search.ts';

/** One page of who is in a partnership; `cursor` is the one the page before gave. */
export const membershipsQuery = (partnershipId: string, { q, role, past }: SeatSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['memberships', partnershipId, 'list', { q, role, past }, cursor ?? ''],
    queryFn: () =>
      api.memberships.list({
        params: { partnershipId },
        query: { q, role, past: past && 'true', ...onePage(cursor) },
      }),
    placeholderData: keepPreviousData,
  });

/** Everyone who is here, for a choice of one of them. */
export const everyoneQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['memberships', partnershipId, 'everyone'],
    queryFn: () =>
      everyPage((cursor) => api.memberships.list({ params: { partnershipId }, query: { cursor, limit: '200' } })),
  });

export const membershipQuery = (partnershipId: string, membershipId: string) =>
  queryOptions({
    queryKey: ['memberships', partnershipId, 'one', membershipId],
    queryFn: () => api.memberships.get({ params: { partnershipId, membershipId } }),
  });

export const handoverQuery = (partnershipId: string, membershipId: string) =>
  queryOptions({
    queryKey: ['memberships', partnershipId, 'handover', membershipId],
    queryFn: () => api.memberships.getHandover({ params: { partnershipId, membershipId } }),
    // Asked when someone is about to go: what was true a minute ago is not enough.
    staleTime: 0,
  });

export const continuityQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['continuity', partnershipId],
    queryFn: () => api.memberships.continuity({ params: { partnershipId } }),
  });
