import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';

/** How one partnership stands, and what needs attention first. */
export const dashboardQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['dashboard', partnershipId],
    queryFn: () => api.dashboard.get({ params: { partnershipId } }),
  });

/** How all the partnerships stand that this person may read. */
export const portfolioQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['portfolio', workspaceId],
    queryFn: () => api.portfolio.get({ params: { workspaceId }, query: { limit: '200' } }),
  });

/** The same of a few of them, now or as of a past day. */
export const comparedQuery = (
  workspaceId: string,
  { ids, asOf }: { ids: readonly string[]; asOf?: string | undefined },
) =>
  queryOptions({
    queryKey: ['portfolio', workspaceId, 'compared', ids, asOf ?? ''],
    queryFn: () =>
      api.portfolio.get({ params: { workspaceId }, query: { partnershipIds: ids.join(','), ...(asOf && { asOf }) } }),
  });

export const takePortfolio = (workspaceId: string, format: 'csv' | 'xlsx') =>
  api.portfolio.export({ params: { workspaceId }, query: { format } });

export const askForPortfolio = (workspaceId: string) => api.portfolio.askForFile({ params: { workspaceId } });
