import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { everyPage } from '../lists/every-page.ts';
import { onePage } from '../lists/usePages.ts';
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
          ...onePage(cursor),
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
      const named = (['false', 'true'] as const).flatMap((archived) => {
        const call = (cursor: string | undefined) => ({
          params: { workspaceId },
          query: { archived, cursor, limit: '200' },
        });
        return [
          everyPage((cursor) => api.people.list(call(cursor))),
          everyPage((cursor) => api.organisations.list(call(cursor))),
          everyPage((cursor) => api.partnerships.list(call(cursor))),
          everyPage((cursor) => api.outcomes.list(call(cursor))).then((outcomes) =>
            outcomes.map(({ id, code: name }) => ({ id, name })),
          ),
        ];
      });
      return new Map((await Promise.all(named)).flatMap((each) => each.map(({ id, name }) => [id, name] as const)));
    },
    staleTime: 300_000,
  });
