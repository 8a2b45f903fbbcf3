import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { onePage } from '../../lists/usePages.ts';

export const webhooksQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['webhooks', workspaceId],
    queryFn: () => api.webhooks.list({ params: { workspaceId } }),
  });

/** One of them; looked at again while something waits to be sent to it. */
export const webhookQuery = (workspaceId: string, webhookId: string) =>
  queryOptions({
    queryKey: ['webhooks', workspaceId, webhookId],
    queryFn: () => api.webhooks.get({ params: { workspaceId, webhookId } }),
    refetchInterval: ({ state }) => (state.data && state.data.waiting > 0 ? 2000 : false),
  });

/** What was sent to it; looked at again while something is on its way. */
export const deliveriesQuery = (
  params: { workspaceId: string; webhookId: string },
  isFailedOnly: boolean,
  cursor?: string,
) =>
  queryOptions({
    queryKey: ['webhooks', params.workspaceId, params.webhookId, 'log', isFailedOnly, cursor ?? ''],
    queryFn: () =>
      api.webhooks.listDeliveries({ params, query: { ...onePage(cursor), ...(isFailedOnly && { state: 'failed' }) } }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state === 'sending' || (one.state === 'waiting' && one.tries === 0))
        ? 2000
        : false,
  });
