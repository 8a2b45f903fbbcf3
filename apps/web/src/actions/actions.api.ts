import { keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ActionRepresentation, ListedAction, WorkItem } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { everyPage } from '../lists/every-page.ts';
import { onePage } from '../lists/usePages.ts';
import { allStatuses, filterOf, type ActionSearch } from './action-search.ts';

/** One page of a partnership's actions; `cursor` is the one the page before gave. */
export const actionsQuery = (partnershipId: string, search: ActionSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['actions', partnershipId, 'list', search, cursor ?? ''],
    queryFn: () =>
      api.actions.list({
        params: { partnershipId },
        query: { ...filterOf(search), ...onePage(cursor) },
      }),
    placeholderData: keepPreviousData,
  });

/** One column of the board: those with these statuses, by due date unless sorted otherwise. */
export const columnQuery = (partnershipId: string, search: ActionSearch, status: string) =>
  queryOptions({
    queryKey: ['actions', partnershipId, 'list', search, status],
    queryFn: () =>
      api.actions.list({ params: { partnershipId }, query: { ...filterOf(search), ...onePage(undefined), status } }),
    placeholderData: keepPreviousData,
  });

/**
 * An action by what people quote, 'EARLY-A-031'.
 * @throws the problem of a missing page where there is none
 */
export const actionQuery = (partnershipId: string, reference: string) =>
  queryOptions({
    queryKey: ['actions', partnershipId, 'one', reference],
    queryFn: async () => {
      const query = { q: reference, status: allStatuses, limit: '200' };
      const { items } = await api.actions.list({ params: { partnershipId }, query });
      const found = items.find((action) => action.reference === reference);
      if (!found) throw { status: 404, title: reference };
      return api.actions.get({ params: { partnershipId, actionId: found.id } });
    },
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

/** The same by its id, for a row that is opened in place. */
export const actionByIdQuery = (partnershipId: string, actionId: string) =>
  queryOptions({
    queryKey: ['actions', partnershipId, 'one', actionId],
    queryFn: () => api.actions.get({ params: { partnershipId, actionId } }),
  });

/** What is done about one risk, ended actions included. */
export const actionsOfRiskQuery = (partnershipId: string, riskId: string) =>
  queryOptions({
    queryKey: ['actions', partnershipId, 'list', { riskId }],
    queryFn: () =>
      api.actions.list({ params: { partnershipId }, query: { riskId, status: allStatuses, limit: '200' } }),
  });

export const updatesQuery = (partnershipId: string, actionId: string) =>
  queryOptions({
    queryKey: ['actions', partnershipId, 'updates', actionId],
    queryFn: () => api.actions.updates({ params: { partnershipId, actionId }, query: { limit: '100' } }),
  });

/** Who can be asked to verify an action: one person once, by their organisation. */
export const verifiersQuery = ({ partnershipId, ownerPersonId, ownerPartnerId }: ActionRepresentation) =>
  queryOptions({
    queryKey: ['memberships', partnershipId, 'verifiers', ownerPersonId, ownerPartnerId],
    queryFn: async () => {
      const params = { partnershipId };
      const role = 'chair,deputy_chair,coordinator,partner_lead';
      const held = await everyPage((cursor) => api.memberships.list({ params, query: { role, cursor, limit: '200' } }));
      const able = held.filter(
        (each) =>
          each.standing === 'current' &&
          each.personId !== ownerPersonId &&
          (each.role !== 'partner_lead' || each.partnerId !== ownerPartnerId),
      );
      return [...new Map(able.map((each) => [each.personId, { id: each.personId, label: each.personName }])).values()];
    },
    staleTime: 60_000,
  });

/** The open actions of a partnership, to choose from. */
export const openActionsQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['actions', partnershipId, 'list', 'open'],
    queryFn: () =>
      everyPage((cursor) => api.actions.list({ params: { partnershipId }, query: { cursor, limit: '200' } })),
  });

/** Runs a change of an action and shows its outcome wherever that action is on screen. */
export const useActionChange = <Input>(change: (input: Input) => Promise<ActionRepresentation>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (action) => showAction(queries, action),
    onSettled: (action) => (action ? refreshActions(queries, action.partnershipId) : undefined),
  });
};

/** Puts what the server answered, or what it surely will, into every list and page that shows the action. */
export const showAction = (queries: QueryClient, action: ListedAction) => {
  const shown = { light: action.light ?? 'green', standing: action.standing, dueOn: action.dueOn };
  queries.setQueriesData<Cached>({ queryKey: ['actions', action.partnershipId] }, (cached) =>
    put(cached, action.id, action),
  );
  queries.setQueriesData<Work>({ queryKey: ['work'] }, (work) => work && { ...work, items: work.items.map(asShown) });

  function asShown(item: WorkItem): WorkItem {
    return item.kind === 'action' && item.id === action.id ? { ...item, ...shown } : item;
  }
};

type Work = { items: WorkItem[] };
type Cached = { items: { id: string }[] } | { id: string };

const put = (cached: Cached | undefined, id: string, changes: object): Cached | undefined => {
  if (!cached) return cached;
  if ('items' in cached)
    return { ...cached, items: cached.items.map((each) => (each.id === id ? { ...each, ...changes } : each)) };
  return cached.id === id ? { ...cached, ...changes } : cached;
};

/** What an action's change can move: the lists, what people owe, how the partnership stands. */
export const refreshActions = (queries: QueryClient, partnershipId: string) =>
  Promise.all(
    [['actions', partnershipId], ['work'], ['dashboard', partnershipId], ['portfolio']].map((queryKey) =>
      queries.invalidateQueries({ queryKey }),
    ),
  );
