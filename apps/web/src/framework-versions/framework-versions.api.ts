import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';

const root = (workspaceId: string) => ['framework_versions', workspaceId] as const;

/** The versions of a workspace, the newest first; there are few enough for one page. */
export const frameworkVersionsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: [...root(workspaceId), 'list'],
    queryFn: () => api.frameworkVersions.list({ params: { workspaceId }, query: { limit: '200' } }),
  });

/** What a version reads; null where there is none of this number. */
export const frameworkVersionQuery = (workspaceId: string, number: string) =>
  queryOptions({
    queryKey: [...root(workspaceId), 'one', number],
    queryFn: async () => {
      if (!/^[1-9]\d{0,5}$/.test(number)) return null;
      const { items } = await api.frameworkVersions.list({ params: { workspaceId }, query: { number } });
      const found = items[0];
      return found ? api.frameworkVersions.get({ params: { workspaceId, frameworkVersionId: found.id } }) : null;
    },
  });

/** Any two texts; `today` is what stands. Asked again each time it is opened, for what stands may have changed. */
export const frameworkComparisonQuery = (workspaceId: string, between: { from: string; to: string }) =>
  queryOptions({
    queryKey: [...root(workspaceId), 'comparison', between],
    queryFn: () => api.frameworkVersions.compare({ params: { workspaceId }, query: between }),
    staleTime: 0,
  });
