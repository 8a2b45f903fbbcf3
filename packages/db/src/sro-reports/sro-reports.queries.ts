import { type SroReportName, sroReports, type WorkloadQuarter } from '@trivet/domain';
import type { Readable } from 'node:stream';
import {
  copyFlatRows,
  type FlatRows,
  readFlatPage,
  readFlatRows,
  readFlatSheet,
  type Values,
  valuesFrom,
} from '../kernel/flat-rows.ts';
import type { JsonPage } from '../kernel/json-page.ts';
import type { PageRequest } from '../kernel/page.ts';
import type { SheetRows } from '../kernel/sheet.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { accountabilityGapsSql } from './accountability-gaps.queries.ts';
import { deviationsSql } from './deviations.queries.ts';
import { fairAllocationSql } from './fair-allocation.queries.ts';
import { lateReportsSql } from './late-reports.queries.ts';
import { overlapsSql } from './overlaps.queries.ts';
import { partnerDutiesSql } from './partner-duties.queries.ts';
import { type RiskProfileFilter, riskProfileSql } from './risk-profile.queries.ts';
import type { SroReportScope } from './scope.ts';
import { spendSql } from './spend.queries.ts';
import { reportingBurdenSql, workloadSql } from './workload.queries.ts';

/** What is asked of a report over partnerships. */
export type SroReportAsked = SroReportScope & { name: SroReportName } & Partial<RiskProfileFilter> & {
    /** Whose work is counted in a report of workload */
    quarter?: WorkloadQuarter | undefined;
  };

/** One page of a report, in its order. */
export const readSroReport = (
  tx: Transaction,
  asked: SroReportAsked,
  page: PageRequest & { count?: boolean | undefined },
): Promise<JsonPage> => readFlatPage(tx, flatOf(asked), page);

/** The whole report as rows. The cast: its columns say what a row holds. */
export const readSroReportRows = <Row>(tx: Transaction, asked: SroReportAsked): Promise<Row[]> =>
  readFlatRows(tx, flatOf(asked)) as Promise<Row[]>;

/** The whole report as CSV, while it is read. */
export const copySroReport = (tx: Transaction, asked: SroReportAsked): Readable => copyFlatRows(tx, flatOf(asked));

/** The whole report as rows of text, portion by portion. */
export const readSroReportSheet = (tx: Transaction, asked: SroReportAsked): AsyncIterable<SheetRows> =>
  readFlatSheet(tx, flatOf(asked));

function flatOf(asked: SroReportAsked): FlatRows {
  const values = valuesFrom(asked.workspaceId, asked.day);
  return { columns: sroReports[asked.name].columns, rows: rowsOf[asked.name](asked, values), values };
}

const rowsOf: Record<SroReportName, (asked: SroReportAsked, values: Values) => string> = {
  'risk-profile': (asked, values) =>
    riskProfileSql(asked, values, { groupBy: asked.groupBy ?? 'partnership', since: asked.since ?? asked.day }),
  deviations: deviationsSql,
  'late-reports': lateReportsSql,
  'accountability-gaps': accountabilityGapsSql,
  'fair-allocation': fairAllocationSql,
  'partner-duties': partnerDutiesSql,
  spend: spendSql,
  workload: (asked, values) => workloadSql(asked, values, asked),
  'reporting-burden': (asked, values) => reportingBurdenSql(asked, values, asked),
  overlaps: ({ filter }, values) => overlapsSql(values, filter),
};
