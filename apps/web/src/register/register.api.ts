import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { everyPage } from '../lists/every-page.ts';
import { onePage } from '../lists/usePages.ts';
import { registerFilter, type RegisterSearch } from './register-search.ts';

/** One page of a workspace's partnerships; `cursor` is the one the page before gave. */
export const registerQuery = (workspaceId: string, search: RegisterSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['register', workspaceId, 'list', search, cursor ?? ''],
    queryFn: () =>
      api.partnerships.list({
        params: { workspaceId },
        query: { ...registerFilter(search), ...onePage(cursor) },
      }),
    placeholderData: keepPreviousData,
  });

export const entryQuery = (workspaceId: string, partnershipId: string) =>
  queryOptions({
    queryKey: ['register', workspaceId, 'one', partnershipId],
    queryFn: () => api.partnerships.getEntry({ params: { workspaceId, partnershipId } }),
  });

/** The first 200 by name, for what is limited to partnerships by ticking them: to more it is limited over the API. */
export const partnershipChoicesQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['register', workspaceId, 'choices'],
    queryFn: () =>
      api.partnerships.list({ params: { workspaceId }, query: { archived: 'false', sort: 'name', limit: '200' } }),
    staleTime: 300_000,
  });

export const outcomesQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['outcomes', workspaceId, 'choices'],
    queryFn: () =>
      everyPage((cursor) => api.outcomes.list({ params: { workspaceId }, query: { cursor, limit: '200' } })),
    staleTime: 300_000,
  });

export const organisationsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['organisations', workspaceId, 'choices'],
    queryFn: () =>
      everyPage((cursor) => api.organisations.list({ params: { workspaceId }, query: { cursor, limit: '200' } })),
    staleTime: 300_000,
  });

export const peopleQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['people', workspaceId, 'choices'],
    queryFn: () => everyPage((cursor) => api.people.list({ params: { workspaceId }, query: { cursor, limit: '200' } })),
    staleTime: 60_000,
  });
