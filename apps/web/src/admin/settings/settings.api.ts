import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export const settingsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'settings'],
    queryFn: () => api.workspaces.get({ params: { workspaceId } }),
  });
