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
    // What is archived is no longer in anyone's list, and can still be read where it was.
    queryFn: async () =>
      (await entryWith(workspaceId, code, 'false')) ?? (await entryWith(workspaceId, code, 'true')) ?? null,
    staleTime: 60_000,
  });

export const workspaceQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId],
    queryFn: () => api.workspaces.get({ params: { workspaceId } }),
    staleTime: 300_000,
  });

const entryWith = async (workspaceId: string, code: string, archived: 'true' | 'false') => {
  const query = { q: code, archived, limit: '200' };
  const { items } = await api.partnerships.list({ params: { workspaceId }, query });
  return items.find((entry) => entry.code === code);
};
