import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReportContributionRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';

export type OneContribution = { partnershipId: string; reportId: string; partnerId: string };

/** How each partner's part of a report stands. */
export const contributionsQuery = (partnershipId: string, reportId: string) =>
  queryOptions({
    queryKey: ['report_contributions', partnershipId, 'list', reportId],
    queryFn: () => api.reportContributions.list({ params: { partnershipId, reportId } }),
  });

/** One partner's part of a report. */
export const contributionQuery = (params: OneContribution) =>
  queryOptions({
    queryKey: ['report_contributions', params.partnershipId, 'one', params.reportId, params.partnerId],
    queryFn: () => api.reportContributions.get({ params }),
  });

/** What moved for a partner in the period. Not asked again with every word that is saved. */
export const movedQuery = (params: OneContribution) =>
  queryOptions({
    queryKey: ['moved_things', params.partnershipId, params.reportId, params.partnerId],
    queryFn: () => api.reportContributions.moved({ params }),
    staleTime: 60_000,
  });

export const paramsOf = ({ partnershipId, reportId, partnerId }: OneContribution): OneContribution => ({
  partnershipId,
  reportId,
  partnerId,
});

/** Puts a contribution as the server answered it on its page, and reads again whatever it can move. */
export const useShowContribution = () => {
  const queries = useQueryClient();
  return (contribution: ReportContributionRepresentation) => {
    const { partnershipId } = contribution;
    queries.setQueryData(contributionQuery(contribution).queryKey, contribution);
    const moved = [['report_contributions', partnershipId, 'list'], ['work']];
    return Promise.all(moved.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
};

/** A change of a contribution: shown once it is made; where another was quicker, what is there now is read. */
export const useContributionChange = <Body>(
  contribution: OneContribution,
  change: (body: Body) => Promise<ReportContributionRepresentation>,
) => {
  const queries = useQueryClient();
  const show = useShowContribution();
  return useMutation({
    mutationFn: change,
    onSuccess: show,
    onError: () => queries.invalidateQueries(contributionQuery(contribution)),
  });
};
