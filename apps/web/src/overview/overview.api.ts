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

export const takePortfolio = (workspaceId: string, format: 'csv' | 'xlsx') =>
  api.portfolio.export({ params: { workspaceId }, query: { format } });

export const askForPortfolio = (workspaceId: string) => api.portfolio.askForFile({ params: { workspaceId } });
