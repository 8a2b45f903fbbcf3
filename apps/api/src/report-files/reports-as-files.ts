import { contract, type Endpoint } from '@trivet/contract';
import type { DescribedReport } from '@trivet/domain';
import { indicatorProgressContents } from '../indicator-progress/export-indicator-progress.ts';
import { portfolioContents } from '../portfolio/export-portfolio.ts';
import { sroReportContents } from '../sro-reports/sro-report-contents.ts';
import type { ContentsOf } from './report-contents.ts';

type Sending = Endpoint & { query: NonNullable<Endpoint['query']>; sends: readonly string[] };
type ReportAsFile = { endpoint: Sending; contentsOf: ContentsOf };

/** Whoever parses a request with the schema of the endpoint may hand it over. */
const report = <S extends Sending>(endpoint: S, contentsOf: ContentsOf<S>): ReportAsFile => ({
  endpoint,
  contentsOf,
});

/** Every report whose workbook a worker makes, by its name. */
export const reportsAsFiles: Readonly<Record<DescribedReport, ReportAsFile>> = {
  portfolio: report(contract.portfolio.export, portfolioContents),
  'indicator-progress': report(contract.indicatorProgress.export, indicatorProgressContents),
  'risk-profile': report(contract.riskProfile.export, sroReportContents('risk-profile')),
  deviations: report(contract.deviations.export, sroReportContents('deviations')),
  'late-reports': report(contract.lateReports.export, sroReportContents('late-reports')),
  'accountability-gaps': report(contract.accountabilityGaps.export, sroReportContents('accountability-gaps')),
  'fair-allocation': report(contract.fairAllocation.export, sroReportContents('fair-allocation')),
  'partner-duties': report(contract.partnerDuties.export, sroReportContents('partner-duties')),
  spend: report(contract.spend.export, sroReportContents('spend')),
  overlaps: report(contract.overlaps.export, sroReportContents('overlaps')),
  workload: report(contract.workload.export, sroReportContents('workload')),
  'reporting-burden': report(contract.reportingBurden.export, sroReportContents('reporting-burden')),
};
