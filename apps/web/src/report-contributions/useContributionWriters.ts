import type { ReportContributionRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { useWriters } from '../writers/useWriters.ts';
import type { Words } from './contribution-words.ts';
import { paramsOf } from './report-contributions.api.ts';

/** Who writes a partner's part of a report, and in which of its fields. */
export const useContributionWriters = (contribution: ReportContributionRepresentation) => {
  const params = paramsOf(contribution);
  return useWriters<keyof Words>(contribution.id, (body) => api.writers.reportContribution({ params, body }));
};

export type ContributionWriters = ReturnType<typeof useContributionWriters>;
