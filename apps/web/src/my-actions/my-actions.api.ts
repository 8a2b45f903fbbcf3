import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';
import type { MyActionSearch } from './my-action-search.ts';

/** One page of what I lead or help with; `cursor` is the one the page before gave. */
export const myActionsQuery = (workspaceId: string, search: MyActionSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['work', 'actions', workspaceId, search, cursor ?? ''],
    queryFn: () => api.actions.mine({ params: { workspaceId }, query: { ...filterOf(search), ...onePage(cursor) } }),
    placeholderData: keepPreviousData,
  });

const statuses = { blocked: 'blocked', complete: 'done,verified', stopped: 'ceased' } as const;

const filterOf = ({ q, part, status, overdue, sort = 'dueOn' }: MyActionSearch) => ({
  q,
  part,
  status: status && statuses[status],
  overdue: overdue && ('true' as const),
  sort,
});
