import { accountabilityGapColumns } from './accountability-gaps.ts';
import { deviationColumns } from './deviations.ts';
import { fairAllocationColumns } from './fair-allocation.ts';
import { indicatorProgressColumns } from './indicator-progress.ts';
import { lateReportColumns } from './late-reports.ts';
import { overlapColumns } from './overlaps.ts';
import { partnerDutyColumns } from './partner-duties.ts';
import { portfolioColumns } from './portfolio.ts';
import type { ReportColumns } from './report-column.ts';
import { reportingBurdenColumns } from './reporting-burden.ts';
import { riskProfileColumns } from './risk-profile.ts';
import { spendColumns } from './spend.ts';
import { workloadColumns } from './workload.ts';

/** A report over partnerships: what it is called, what it says, and its columns with what each means. */
export type SroReport = { title: string; about: string; columns: ReportColumns };

/** The reports over partnerships that are rows of one kind, by the last part of their address. */
export const sroReports = {
  'risk-profile': {
    title: 'Risk profile',
    about:
      'How the open risks lie by light, beside how they lay before: by partnership, by category or by lead organisation.',
    columns: riskProfileColumns,
  },
  deviations: {
    title: 'Deviations',
    about:
      'Every action and milestone that is past its day and still open, the latest first, with what is done about it.',
    columns: deviationColumns,
  },
  'late-reports': {
    title: 'Late reports',
    about: 'Progress reports that are owed and past their day, with the partners whose part is missing.',
    columns: lateReportColumns,
  },
  'accountability-gaps': {
    title: 'Accountability gaps',
    about:
      'What is missing between who answers and whom they answer to, in each partnership that is active or closing.',
    columns: accountabilityGapColumns,
  },
  'fair-allocation': {
    title: 'Fair allocation of risks',
    about: 'How the open risks of each partnership are spread over its partners, and who carries too much or nothing.',
    columns: fairAllocationColumns,
  },
  'partner-duties': {
    title: 'What partners owe',
    about:
      'What each partner carries and owes in each partnership, those with the most that is late first; for one organisation, all it is in.',
    columns: partnerDutyColumns,
  },
  spend: {
    title: 'Spend',
    about: 'Budget, spending and forecast of every budget line, each in its own currency.',
    columns: spendColumns,
  },
  overlaps: {
    title: 'Overlaps',
    about: 'Pairs of partnerships that share outcomes, partners, area or purpose, the closest first.',
    columns: overlapColumns,
  },
  workload: {
    title: 'Workload',
    about:
      'What the partnerships you may see ask of each person: seats, hours a month, what is due from the partners they lead for, and who is spread too thin.',
    columns: workloadColumns,
  },
  'reporting-burden': {
    title: 'Reporting burden',
    about: 'Parts of reports, accounts and values due from each partner in this quarter and the next three.',
    columns: reportingBurdenColumns,
  },
} as const satisfies Record<string, SroReport>;

export type SroReportName = keyof typeof sroReports;

/** All that can be asked what its columns mean: the reports, and how all partnerships and all indicators stand. */
export const describedReports = {
  portfolio: {
    title: 'How all stand',
    about: 'How each partnership stands: its light with every reason, risks, actions and the report it owes.',
    columns: portfolioColumns,
  },
  'indicator-progress': {
    title: 'How the indicators stand',
    about: 'Each indicator against its target and its forecast, how old what we know of it is, and what is missing.',
    columns: indicatorProgressColumns,
  },
  ...sroReports,
} as const satisfies Record<string, SroReport>;

export type DescribedReport = keyof typeof describedReports;
