import type { ReportRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { useWriters } from '../writers/useWriters.ts';
import type { ReportWords } from './report-words.ts';

/** Who writes a report, and in which of its fields. */
export const useReportWriters = ({ id, partnershipId }: ReportRepresentation) => {
  const params = { partnershipId, reportId: id };
  return useWriters<keyof ReportWords>(id, (body) => api.writers.report({ params, body }));
};

export type ReportWriters = ReturnType<typeof useReportWriters>;
