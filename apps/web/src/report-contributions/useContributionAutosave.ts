import type { ReportContributionRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { useAutosave } from '../lib/useAutosave.ts';
import { sendable, trimmed, wordsIn, type Words } from './contribution-words.ts';
import { paramsOf, useShowContribution } from './report-contributions.api.ts';

/** The words of a partner's part of a report, saved as they are typed. */
export const useContributionAutosave = (contribution: ReportContributionRepresentation) => {
  const show = useShowContribution();
  const params = paramsOf(contribution);
  return useAutosave<Words, ReportContributionRepresentation>(contribution, {
    draft: `report-contribution.${contribution.id}`,
    wordsIn,
    trimmed,
    sendable,
    read: () => api.reportContributions.get({ params }),
    write: (body, version) => api.reportContributions.write({ params, body }, { ifMatch: version }),
    show,
  });
};

export type ContributionAutosave = ReturnType<typeof useContributionAutosave>;
