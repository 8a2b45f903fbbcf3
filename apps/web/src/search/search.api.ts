import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SearchKind } from '@trivet/domain';
import { api } from '../lib/api.ts';

type Asked = {
  q: string;
  kind?: SearchKind | undefined;
  /** Only inside this partnership */
  partnershipId?: string | undefined;
  /** What is in this one comes first */
  nearPartnershipId?: string | undefined;
  limit: string;
};

/** Whether there is enough to search for, as the API asks for. */
export const isEnough = (words: string) => /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(words);

/** What one may see of what is asked for, by kind, the best first. */
export const searchQuery = (workspaceId: string | undefined, { q, kind, ...rest }: Asked) =>
  queryOptions({
    queryKey: ['search', workspaceId, q, kind, rest],
    queryFn: () =>
      api.search.get({
        params: { workspaceId: workspaceId ?? '' },
        query: { q: q.trim().slice(0, 100), ...(kind && { kinds: kind }), ...rest },
      }),
    enabled: workspaceId !== undefined && isEnough(q),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 30_000,
  });
