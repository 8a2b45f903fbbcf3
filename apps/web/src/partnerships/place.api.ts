import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';

/** Everything cached about what is inside one partnership starts with its concept and its id: ['actions', id, …]. */
export const partnershipQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['partnership', partnershipId],
    queryFn: () => api.partnerships.get({ params: { partnershipId } }),
    staleTime: 60_000,
  });

/** The register entry with this code: for those who are not of the partnership but may see that it exists. */
export const entryQuery = (workspaceId: string, code: string) =>
  queryOptions({
    queryKey: ['register', workspaceId, 'code', code],
    queryFn: async () => {
      const { items } = await api.partnerships.list({ params: { workspaceId }, query: { q: code, limit: '200' } });
      return items.find((entry) => entry.code === code) ?? null;
    },
    staleTime: 60_000,
  });

export const workspaceQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId],
    queryFn: () => api.workspaces.get({ params: { workspaceId } }),
    staleTime: 300_000,
  });
