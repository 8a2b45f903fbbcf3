import { type ReportColumns, type SroReportName, sroReports, type WorkloadQuarter } from '@trivet/domain';
import type { Readable } from 'node:stream';
import { copyAsCsv, type Statement } from '../kernel/copy-out.ts';
import { type Field, type JsonPage, readJsonPage, selected } from '../kernel/json-page.ts';
import type { PageRequest } from '../kernel/page.ts';
import { readSheet, type SheetRows, sheetSql } from '../kernel/sheet.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { accountabilityGapsSql } from './accountability-gaps.queries.ts';
import { deviationsSql } from './deviations.queries.ts';
import { fairAllocationSql } from './fair-allocation.queries.ts';
import { lateReportsSql } from './late-reports.queries.ts';
import { overlapsSql } from './overlaps.queries.ts';
import { type RiskProfileFilter, riskProfileSql } from './risk-profile.queries.ts';
import { type SroReportScope, type Values, valuesOf } from './scope.ts';
import { spendSql } from './spend.queries.ts';
import { reportingBurdenSql, workloadSql } from './workload.queries.ts';

/** What is asked of a report over partnerships. */
export type SroReportAsked = SroReportScope & { name: SroReportName } & Partial<RiskProfileFilter> & {
    /** Whose work is counted in a report of workload */
    quarter?: WorkloadQuarter | undefined;
  };

/** The rows of each report, as a WITH whose `rows` has the columns of the domain, `sort_key` and `row_id`. */
const rowsOf: Record<SroReportName, (asked: SroReportAsked, values: Values) => string> = {
  'risk-profile': (asked, values) =>
    riskProfileSql(asked, values, { groupBy: asked.groupBy ?? 'partnership', since: asked.since ?? asked.day }),
  deviations: deviationsSql,
  'late-reports': lateReportsSql,
  'accountability-gaps': accountabilityGapsSql,
  'fair-allocation': fairAllocationSql,
  spend: spendSql,
  workload: (asked, values) => workloadSql(asked, values, asked),
  'reporting-burden': (asked, values) => reportingBurdenSql(asked, values, asked),
  overlaps: ({ filter }, values) => overlapsSql(values, filter),
};

/** One page of a report, in its order. */
export async function readSroReport(
  tx: Transaction,
  asked: SroReportAsked & { count?: boolean | undefined },
  { limit, after }: PageRequest,
): Promise<JsonPage> {
  const counted = asked.count && { total: await countUpTo1000(tx, asked) };
  const values = valuesOf(asked);
  const rows = rowsOf[asked.name](asked, values);
  const onwards = after ? `where (sort_key, row_id) > (${values.add(after[0])}, ${values.add(after[1])})` : '';
  const fields = fieldsOf(sroReports[asked.name].columns);
  const text = `with ${rows} select ${selected(fields)}, sort_key, row_id from rows ${onwards}
    order by sort_key, row_id limit ${values.add(limit + 1)}`;
  // Without a name: what is asked for changes its text.
  const page = await readJsonPage(tx, { name: '', text, values: values.all }, { fields, limit });
  return { ...page, ...counted };
}

async function countUpTo1000(tx: Transaction, asked: SroReportAsked): Promise<number> {
  const values = valuesOf(asked);
  const text = `with ${rowsOf[asked.name](asked, values)} select count(*) as n from (select from rows limit 1001) counted`;
  const { rows } = await tx.client.query<{ n: number }>({ text, values: values.all });
  return rows[0]?.n ?? 0;
}

/** The whole report as CSV, while it is read. */
export const copySroReport = (tx: Transaction, asked: SroReportAsked): Readable =>
  copyAsCsv(tx, sheetOf(asked, typedIn(sroReports[asked.name].columns)));

/** The whole report as rows of text, up to `most` and one more. */
export const readSroReportSheet = (tx: Transaction, asked: SroReportAsked, most: number): Promise<SheetRows> =>
  readSheet(tx, sheetOf(asked, []), most);

function sheetOf(asked: SroReportAsked, typed: readonly string[]): Statement {
  const values = valuesOf(asked);
  const rows = rowsOf[asked.name](asked, values);
  const columns = Object.fromEntries(
    Object.entries<ReportColumns[string]>(sroReports[asked.name].columns).map(([name, { inPence }]) => [
      name,
      inPence ? `to_char("${name}" / 100.0, 'FM999999999990.00')` : `"${name}"`,
    ]),
  );
  return {
    text: `with ${rows} select ${sheetSql(columns, typed)} from rows order by sort_key, row_id`,
    values: values.all,
  };
}

/** Words may begin like a formula; numbers, days and choices cannot. */
const typedIn = (columns: ReportColumns): string[] =>
  Object.entries(columns)
    .filter(([, { holds }]) => holds.kind === 'line')
    .map(([name]) => name);

const fieldsOf = (columns: ReportColumns): Field[] =>
  Object.entries(columns).map(([name, { holds }]) => ({
    name,
    sql: `"${name}"`,
    written: holds.kind === 'whole' ? 'number' : holds.kind === 'line' ? 'text' : 'plain',
  }));
