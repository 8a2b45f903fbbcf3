import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../lib/api.ts';
import { useMarkRead } from '../notifications/notifications.api.ts';

/** Whoever opens minutes that are out has their notice read, and is reminded no more to look. */
export function useNoticeRead({ id: meetingId, workspaceId }: { id: string; workspaceId: string }): void {
  const { data } = useQuery({
    queryKey: ['notifications', workspaceId, 'minutes'],
    queryFn: () =>
      api.notifications.list({ params: { workspaceId }, query: { unread: 'true', kind: 'minutes_circulated' } }),
  });
  const { mutate: markRead } = useMarkRead(workspaceId);
  const noticeId = data?.items.find(({ subjectId }) => subjectId === meetingId)?.id;
  useEffect(() => {
    if (noticeId) markRead(noticeId);
  }, [noticeId, markRead]);
}
