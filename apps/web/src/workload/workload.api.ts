import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';
import type { WorkloadSearch } from './workload-search.ts';

const filterOf = ({ organisation, partnership, quarter = 'this' }: WorkloadSearch) => ({
  organisationId: organisation,
  partnershipId: partnership,
  quarter,
});

/** What is asked of each person, the most hours first. */
export const workloadQuery = (workspaceId: string, search: WorkloadSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['memberships', workspaceId, 'workload', search, cursor ?? ''],
    queryFn: () =>
      api.workload.list({
        params: { workspaceId },
        query: { ...filterOf(search), ...onePage(cursor) },
      }),
    placeholderData: keepPreviousData,
  });

/** What each partner is asked for in the quarter. */
export const burdenQuery = (workspaceId: string, search: WorkloadSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['memberships', workspaceId, 'burden', search, cursor ?? ''],
    queryFn: () =>
      api.reportingBurden.list({ params: { workspaceId }, query: { ...filterOf(search), ...onePage(cursor) } }),
    placeholderData: keepPreviousData,
  });

/** The columns in words, as the API serves them to everyone. */
export const meaningsQuery = queryOptions({
  queryKey: ['report-definitions', 'workload'],
  queryFn: () => api.reportDefinitions.get({ params: { report: 'workload' } }),
  staleTime: Infinity,
});

export const takeWorkload = (workspaceId: string, search: WorkloadSearch) =>
  api.workload.export({
    params: { workspaceId },
    query: { ...filterOf(search), format: 'csv' },
  });

export const takeBurden = (workspaceId: string, search: WorkloadSearch) =>
  api.reportingBurden.export({ params: { workspaceId }, query: { ...filterOf(search), format: 'csv' } });
