import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export const serviceAccountsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['service_accounts', workspaceId],
    queryFn: () => api.serviceAccounts.list({ params: { workspaceId } }),
  });

export const serviceAccountQuery = (workspaceId: string, serviceAccountId: string) =>
  queryOptions({
    queryKey: ['service_accounts', workspaceId, serviceAccountId],
    queryFn: () => api.serviceAccounts.get({ params: { workspaceId, serviceAccountId } }),
  });

export const serviceTokensQuery = (workspaceId: string, serviceAccountId: string) =>
  queryOptions({
    queryKey: ['service_accounts', workspaceId, serviceAccountId, 'tokens'],
    queryFn: () => api.serviceAccounts.listTokens({ params: { workspaceId, serviceAccountId } }),
  });
