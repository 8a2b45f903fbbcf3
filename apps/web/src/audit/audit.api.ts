import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { pageSize } from '../lists/usePages.ts';
import type { AuditSearch } from './audit-search.ts';

export const auditQuery = (workspaceId: string, search: AuditSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['audit', workspaceId, search, cursor ?? ''],
    queryFn: () =>
      api.audit.list({
        params: { workspaceId },
        query: {
          personId: search.person,
          subject: search.subject,
          subjectId: search.thing,
          from: search.from,
          to: search.to,
          cursor,
          count: 'true',
          limit: String(pageSize),
        },
      }),
    placeholderData: keepPreviousData,
  });

export type Names = ReadonlyMap<string, string>;

/** What the ids in a trail stand for: people, organisations, outcomes, partnerships. Archived ones too. */
export const namesQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['audit', workspaceId, 'names'],
    queryFn: async (): Promise<Names> => {
      const asked = (['false', 'true'] as const).flatMap((archived) => {
        const call = { params: { workspaceId }, query: { archived, limit: '200' } };
        return [api.people.list(call), api.organisations.list(call), api.partnerships.list(call)];
      });
      const outcomes = (['false', 'true'] as const).map((archived) =>
        api.outcomes.list({ params: { workspaceId }, query: { archived, limit: '200' } }),
      );
      const named = (await Promise.all(asked)).flatMap(({ items }) => items.map(({ id, name }) => [id, name] as const));
      const coded = (await Promise.all(outcomes)).flatMap(({ items }) =>
        items.map(({ id, code }) => [id, code] as const),
      );
      return new Map([...named, ...coded]);
    },
    staleTime: 300_000,
  });
