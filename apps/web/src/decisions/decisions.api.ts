import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecisionRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { today } from '../lib/dates.ts';
import { problemOf } from '../lib/problem.ts';
import { allStatuses as everyActionStatus } from '../actions/action-search.ts';
import { allStatuses as everyRiskStatus } from '../risks/risk-search.ts';
import { everyPage } from '../lists/every-page.ts';
import { onePage } from '../lists/usePages.ts';
import type { DecisionSearch } from './decision-search.ts';

const filterOf = ({ q, status, method, toReview, mine }: DecisionSearch) => ({
  q,
  status,
  method,
  reviewBy: toReview && today(),
  isMine: mine && ('true' as const),
});

type Sort = '-reference' | 'reference' | 'reviewOn' | '-reviewOn';
type AcrossSort = '-opensOn' | 'opensOn' | 'reviewOn' | '-reviewOn';
const sorted = ({ sort }: DecisionSearch) => (sort?.endsWith('opensOn') ? '-reference' : sort) as Sort | undefined;
const sortedAcross = ({ sort }: DecisionSearch) =>
  (sort?.endsWith('reference') ? '-opensOn' : sort) as AcrossSort | undefined;

/** The filters and the order of the register, as the export takes them too. */
export const askedOf = (search: DecisionSearch) => ({ ...filterOf(search), sort: sorted(search) });

/** One page of the register of a partnership. */
export const decisionsQuery = (partnershipId: string, search: DecisionSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['decisions', partnershipId, 'list', search, cursor ?? ''],
    queryFn: () => api.decisions.list({ params: { partnershipId }, query: { ...askedOf(search), ...onePage(cursor) } }),
    placeholderData: keepPreviousData,
  });

/** One page of the decisions of all partnerships that one sees into. */
export const acrossQuery = (workspaceId: string, search: DecisionSearch, cursor?: string) =>
  queryOptions({
    queryKey: ['work', 'decisions', workspaceId, search, cursor ?? ''],
    queryFn: () =>
      api.decisions.listAcross({
        params: { workspaceId },
        query: { ...filterOf(search), sort: sortedAcross(search), ...onePage(cursor) },
      }),
    placeholderData: keepPreviousData,
  });

/**
 * A decision by what people quote, 'EARLY-D-031'.
 * @throws the problem of a missing page where there is none
 */
export const decisionQuery = (partnershipId: string, reference: string) =>
  queryOptions({
    queryKey: ['decisions', partnershipId, 'one', reference],
    queryFn: async () => {
      const { items } = await api.decisions.list({ params: { partnershipId }, query: { reference } });
      const [found] = items;
      if (!found) throw { status: 404, title: reference };
      return api.decisions.get({ params: { partnershipId, decisionId: found.id } });
    },
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

/** What a meeting has decided, in the order of its numbers. */
export const takenAtQuery = (partnershipId: string, meetingId: string) =>
  queryOptions({
    queryKey: ['decisions', partnershipId, 'meeting', meetingId],
    queryFn: () =>
      api.decisions.list({ params: { partnershipId }, query: { meetingId, sort: 'reference', limit: '200' } }),
  });

/** Every action of a partnership, also those that have ended: any may have come of a decision. */
export const everyActionQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['actions', partnershipId, 'list', 'every'],
    queryFn: () =>
      everyPage((cursor) =>
        api.actions.list({
          params: { partnershipId },
          query: { status: everyActionStatus, sort: '-reference', cursor, limit: '200' },
        }),
      ),
  });

/** Every risk, likewise. */
export const everyRiskQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['risks', partnershipId, 'list', 'every'],
    queryFn: () =>
      everyPage((cursor) =>
        api.risks.list({
          params: { partnershipId },
          query: { status: everyRiskStatus, sort: '-reference', cursor, limit: '200' },
        }),
      ),
  });

export const ruleQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['decisions', partnershipId, 'rule'],
    queryFn: () => api.decisions.rule({ params: { partnershipId } }),
  });

/** Runs a change of one, shows its outcome, and reads the lists again. */
export const useDecisionChange = <Input = void>(change: (input: Input) => Promise<DecisionRepresentation>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (one) => queries.setQueryData(decisionQuery(one.partnershipId, one.reference).queryKey, one),
    onSettled: () => queries.invalidateQueries({ queryKey: ['decisions'] }),
  });
};

/** What the address of every operation on one is made of. */
export const paramsOf = ({ partnershipId, id }: Pick<DecisionRepresentation, 'partnershipId' | 'id'>) => ({
  partnershipId,
  decisionId: id,
});
