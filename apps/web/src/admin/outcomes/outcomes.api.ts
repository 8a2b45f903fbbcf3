import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** The outcomes of a workspace in order; there are few enough for one page. */
export const outcomesInOrderQuery = (workspaceId: string, isArchive = false) =>
  queryOptions({
    queryKey: ['outcomes', workspaceId, 'admin', isArchive],
    queryFn: () =>
      api.outcomes.list({
        params: { workspaceId },
        query: { archived: isArchive ? 'true' : 'false', sort: 'position', limit: '200' },
      }),
  });

export const outcomeQuery = (workspaceId: string, outcomeId: string) =>
  queryOptions({
    queryKey: ['outcomes', workspaceId, 'one', outcomeId],
    queryFn: () => api.outcomes.get({ params: { workspaceId, outcomeId } }),
  });
