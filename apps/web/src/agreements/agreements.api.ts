import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AgreementRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { onePage } from '../lists/usePages.ts';
import { agreementKinds } from './agreement.choices.ts';

/** One page of what partners have written down between them, governance documents aside; the last changed first. */
export const agreementsQuery = (partnershipId: string, cursor?: string) =>
  queryOptions({
    queryKey: ['agreements', partnershipId, 'list', cursor ?? ''],
    queryFn: () =>
      api.agreements.list({ params: { partnershipId }, query: { kind: agreementKinds.join(','), ...onePage(cursor) } }),
    placeholderData: keepPreviousData,
  });

/** Those that service levels or data sharing can hang under. */
export const parentsQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['agreements', partnershipId, 'parents'],
    queryFn: () =>
      api.agreements.list({
        params: { partnershipId },
        query: { kind: 'contract,memorandum,partnership_agreement', sort: 'title', limit: '200' },
      }),
  });

/** Those that something new can rest on: being written, being signed, or in force. */
export const standingAgreementsQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['agreements', partnershipId, 'standing'],
    queryFn: () =>
      api.agreements.list({
        params: { partnershipId },
        query: { status: 'draft,in_review,signing,signed,in_force', sort: 'title', limit: '200' },
      }),
  });

export const agreementByIdQuery = (partnershipId: string, agreementId: string) =>
  queryOptions({
    queryKey: ['agreements', partnershipId, 'by id', agreementId],
    queryFn: () => api.agreements.get({ params: { partnershipId, agreementId } }),
  });

/** The lines of accountability that have not ended and rest on an agreement. */
export const restingLinesQuery = ({ partnershipId, id }: Pick<AgreementRepresentation, 'partnershipId' | 'id'>) =>
  queryOptions({
    queryKey: ['accountability', partnershipId, 'resting on', id],
    queryFn: () =>
      api.accountabilityLines.list({ params: { partnershipId }, query: { agreementId: id, limit: '200' } }),
  });

export const governanceQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['agreements', partnershipId, 'governance'],
    queryFn: () => api.agreements.governance({ params: { partnershipId } }),
  });

export const signatoriesQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['memberships', partnershipId, 'signatories'],
    queryFn: () => api.agreements.signatories({ params: { partnershipId } }),
  });

/**
 * An agreement by what people quote, 'EARLY-G-003'.
 * @throws the problem of a missing page where there is none
 */
export const agreementQuery = (partnershipId: string, reference: string) =>
  queryOptions({
    queryKey: ['agreements', partnershipId, 'one', reference],
    queryFn: async () => {
      const { items } = await api.agreements.list({ params: { partnershipId }, query: { reference } });
      const [found] = items;
      if (!found) throw { status: 404, title: reference };
      return api.agreements.get({ params: { partnershipId, agreementId: found.id } });
    },
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });

export const versionsQuery = ({ partnershipId, id }: Pick<AgreementRepresentation, 'partnershipId' | 'id'>) =>
  queryOptions({
    queryKey: ['agreements', partnershipId, 'versions', id],
    queryFn: () => api.agreements.versions({ params: { partnershipId, agreementId: id } }),
  });

/** What lies between two of its texts, each a version by its number, or the draft. */
export const comparisonQuery = (
  { partnershipId, id, version }: AgreementRepresentation,
  between: { from: string; to: string },
) =>
  queryOptions({
    // A draft that was changed meanwhile is compared anew.
    queryKey: ['agreements', partnershipId, 'comparison', id, version, between],
    queryFn: () => api.agreements.compare({ params: { partnershipId, agreementId: id }, query: between }),
    placeholderData: keepPreviousData,
  });

export const agreementReviewsQuery = ({ partnershipId, id }: AgreementRepresentation) =>
  queryOptions({
    queryKey: ['agreements', partnershipId, 'reviews', id],
    queryFn: () => api.agreements.reviews({ params: { partnershipId, agreementId: id } }),
  });

export const commentsQuery = ({ partnershipId, id }: AgreementRepresentation) =>
  queryOptions({
    queryKey: ['agreements', partnershipId, 'comments', id],
    queryFn: () => api.agreementComments.list({ params: { partnershipId, agreementId: id } }),
  });

/** Runs a change of an agreement, shows its outcome, and reads again whatever it can move. */
export const useAgreementChange = <Input = void>(change: (input: Input) => Promise<AgreementRepresentation>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (agreement) =>
      queries.setQueryData(agreementQuery(agreement.partnershipId, agreement.reference).queryKey, agreement),
    onSettled: (agreement) =>
      Promise.all(
        [['agreements', agreement?.partnershipId], ['work']].map((queryKey) =>
          queries.invalidateQueries({ queryKey: queryKey.filter((part) => part !== undefined) }),
        ),
      ),
  });
};

/** What the address of every operation on an agreement is made of. */
export const paramsOf = ({ partnershipId, id }: Pick<AgreementRepresentation, 'partnershipId' | 'id'>) => ({
  partnershipId,
  agreementId: id,
});
