import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { pageSize } from '../../lists/usePages.ts';
import type { OrganisationSearch } from './organisation-search.ts';

/** One page of the organisations of a workspace; `cursor` is the one the page before gave. */
export const organisationsQuery = (workspaceId: string, search: OrganisationSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['organisations', workspaceId, 'admin', search, cursor ?? ''],
    queryFn: () =>
      api.organisations.list({
        params: { workspaceId },
        query: {
          q: search.q,
          kind: search.kind,
          sector: search.sector,
          archived: search.archived ? 'true' : 'false',
          sort: search.sort ?? 'name',
          cursor,
          count: 'true',
          limit: String(pageSize),
        },
      }),
    placeholderData: keepPreviousData,
  });

/** All that are in use, to choose from. */
export const allOrganisationsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['organisations', workspaceId, 'all'],
    queryFn: () => api.organisations.list({ params: { workspaceId }, query: { archived: 'false', limit: '200' } }),
    staleTime: 60_000,
  });

export const organisationQuery = (workspaceId: string, organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', workspaceId, 'one', organisationId],
    queryFn: () => api.organisations.get({ params: { workspaceId, organisationId } }),
  });
