import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';

const lookAgainAfter = 1500;

/** One’s own board packs; read again every moment while one of them is under way. */
export const boardPacksQuery = (workspaceId: string, cursor?: string) =>
  queryOptions({
    queryKey: ['board_packs', workspaceId, cursor ?? ''],
    queryFn: () => api.boardPacks.list({ params: { workspaceId }, query: onePage(cursor) }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ status }) => status === 'waiting' || status === 'making') ? lookAgainAfter : false,
  });

export const packLinksQuery = (params: { workspaceId: string; packId: string }) =>
  queryOptions({
    queryKey: ['board_packs', params.workspaceId, 'links', params.packId],
    queryFn: () => api.boardPackLinks.list({ params }),
  });
