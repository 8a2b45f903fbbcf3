import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { toast } from '../ui/Toast.tsx';
import { t } from './notifications.strings.ts';

/** Keys begin with 'notifications': when the bell rings, all of these are read again. */
export const bellQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['notifications', workspaceId, 'bell'],
    queryFn: () => api.notifications.count({ params: { workspaceId } }),
    staleTime: 60_000,
  });

/** What happened lately, for the panel of the bell. */
export const latestQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['notifications', workspaceId, 'latest'],
    queryFn: () => api.notifications.list({ params: { workspaceId }, query: { limit: '8' } }),
  });

/** Everything, a page at a time and newest first. */
export const notificationsQuery = (workspaceId: string, unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notifications', workspaceId, 'all', unread],
    queryFn: ({ pageParam }) =>
      api.notifications.list({
        params: { workspaceId },
        query: { unread: unread ? 'true' : undefined, cursor: pageParam, limit: '50' },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Marks one as unread again: it is to be dealt with later. */
export const useMarkUnread = (workspaceId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (notificationId: string) => api.notifications.unread({ params: { workspaceId, notificationId } }),
    onSuccess: (bell) => queries.setQueryData(bellQuery(workspaceId).queryKey, bell),
    onError: () => toast(t('notifications.failed'), { bad: true }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications', workspaceId] }),
  });
};

/** Marks one as read, or without one all of a workspace. */
export const useMarkRead = (workspaceId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (notificationId: string | null) =>
      notificationId === null
        ? api.notifications.readAll({ params: { workspaceId } })
        : api.notifications.read({ params: { workspaceId, notificationId } }),
    onSuccess: (bell) => queries.setQueryData(bellQuery(workspaceId).queryKey, bell),
    onError: () => toast(t('notifications.failed'), { bad: true }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications', workspaceId] }),
  });
};
