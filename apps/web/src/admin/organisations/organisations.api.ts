import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { onePage } from '../../lists/usePages.ts';
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
          ...onePage(cursor),
        },
      }),
    placeholderData: keepPreviousData,
  });

export const organisationQuery = (workspaceId: string, organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', workspaceId, 'one', organisationId],
    queryFn: () => api.organisations.get({ params: { workspaceId, organisationId } }),
  });
