import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { onePage } from '../../lists/usePages.ts';
import type { PeopleSearch } from './people-search.ts';

/** One page of the people of a workspace; `cursor` is the one the page before gave. */
export const peopleQuery = (workspaceId: string, search: PeopleSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['people', workspaceId, 'admin', search, cursor ?? ''],
    queryFn: () =>
      api.people.list({
        params: { workspaceId },
        query: {
          q: search.q,
          role: search.role,
          organisationId: search.organisation,
          archived: search.archived ? 'true' : 'false',
          sort: search.sort ?? 'name',
          ...onePage(cursor),
        },
      }),
    placeholderData: keepPreviousData,
  });

/** Who can grant roles here. */
export const administratorsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['people', workspaceId, 'administrators'],
    queryFn: () => api.people.list({ params: { workspaceId }, query: { role: 'administrator', archived: 'false' } }),
    staleTime: 300_000,
  });

export const personQuery = (workspaceId: string, personId: string) =>
  queryOptions({
    queryKey: ['people', workspaceId, 'one', personId],
    queryFn: () => api.people.get({ params: { workspaceId, personId } }),
  });

export const postsQuery = (workspaceId: string, personId: string) =>
  queryOptions({
    queryKey: ['people', workspaceId, 'posts', personId],
    queryFn: () => api.people.posts({ params: { workspaceId, personId } }),
  });

export const loadQuery = (workspaceId: string, personId: string) =>
  queryOptions({
    queryKey: ['people', workspaceId, 'load', personId],
    queryFn: () => api.people.load({ params: { workspaceId, personId } }),
  });
