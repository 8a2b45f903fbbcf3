import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => api.me.listSessions({ params: {} }),
});

export const myTokensQuery = queryOptions({
  queryKey: ['account', 'tokens'],
  queryFn: () => api.me.listTokens({ params: {} }),
});

/** One's own profile in one workspace, with the preferences that only oneself may read. */
export const myProfileQuery = (workspaceId: string, personId: string) =>
  queryOptions({
    queryKey: ['account', 'profile', personId],
    queryFn: () => api.people.get({ params: { workspaceId, personId } }),
  });
