import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';
import type { ProgressSearch } from './progress-search.ts';

/** What the report is asked for, as its address has it. */
export const filterOf = ({ outcome, organisation, state, light, on, sort }: ProgressSearch) => ({
  outcomeId: outcome,
  organisationId: organisation,
  state,
  light,
  asOf: on,
  sort,
});

/** How the indicators stand, read again whenever a value, a target or a forecast of one moves. */
export const progressQuery = (workspaceId: string, search: ProgressSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['indicators', workspaceId, 'progress', search, cursor ?? ''],
    queryFn: () =>
      api.indicatorProgress.list({ params: { workspaceId }, query: { ...filterOf(search), ...onePage(cursor) } }),
    placeholderData: keepPreviousData,
  });

/** What each figure means. */
export const definitionsQuery = queryOptions({
  queryKey: ['report-definitions', 'indicator-progress'],
  queryFn: () => api.reportDefinitions.get({ params: { report: 'indicator-progress' } }),
  staleTime: Infinity,
});

export const takeProgress = (workspaceId: string, search: ProgressSearch, format: 'csv' | 'xlsx') =>
  api.indicatorProgress.export({ params: { workspaceId }, query: { ...filterOf(search), format } });

export const askForProgress = (workspaceId: string, search: ProgressSearch) =>
  api.indicatorProgress.askForFile({ params: { workspaceId }, query: filterOf(search) });
