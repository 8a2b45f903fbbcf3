import type { ReportRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { useAutosave } from '../lib/useAutosave.ts';
import { sendable, trimmed, wordsIn, type ReportWords } from './report-words.ts';
import { useShowReport } from './reports.api.ts';

/** The words of a report, saved as they are typed. */
export const useReportAutosave = (report: ReportRepresentation) => {
  const show = useShowReport();
  const params = { partnershipId: report.partnershipId, reportId: report.id };
  return useAutosave<ReportWords, ReportRepresentation>(report, {
    draft: `report.${report.id}`,
    wordsIn,
    trimmed,
    sendable,
    read: () => api.reports.get({ params }),
    write: (body, version) => api.reports.write({ params, body }, { ifMatch: version }),
    show,
  });
};

export type ReportAutosave = ReturnType<typeof useReportAutosave>;
