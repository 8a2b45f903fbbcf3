import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';

const lookAgainAfter = 1500;

/** One’s own report files; read again every moment while one of them is under way. */
export const reportFilesQuery = (workspaceId: string, cursor?: string) =>
  queryOptions({
    queryKey: ['report_files', workspaceId, cursor ?? ''],
    queryFn: () => api.reportFiles.list({ params: { workspaceId }, query: onePage(cursor) }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ status }) => status === 'waiting' || status === 'making') ? lookAgainAfter : false,
  });
