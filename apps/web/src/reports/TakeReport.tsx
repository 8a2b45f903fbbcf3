import type { ReportRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { TakeAwayMenu } from '../ui/TakeAwayMenu.tsx';
import { t } from './reports.strings.ts';

/** A report to take away. */
export function TakeReport({ report: { partnershipId, id } }: { report: ReportRepresentation }) {
  const formats = (['pdf', 'docx'] as const).map((format) => ({ format, words: t(`report.take.${format}`) }));
  const params = { partnershipId, reportId: id };
  return (
    <TakeAwayMenu formats={formats} documentAs={(format) => api.reports.document({ params, query: { format } })} />
  );
}
