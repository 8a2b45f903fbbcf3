import { owedReportStatuses, periodLabel, type Report, type ReportStatus } from '@trivet/domain';
import { eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { all, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { reports } from './reports.table.ts';

/** A report as it is read on a day, with the names behind its ids. */
export type ReportView = Report & ReadAlong & { label: string };
type ReadAlong = {
  reference: string;
  late: boolean;
  submittedByName: string | null;
  signedOffByName: string | null;
  acceptedByName: string | null;
  returnedByName: string | null;
};

/** A list leaves out what was frozen. */
export type ListedReportView = Omit<ReportView, 'snapshot'>;

export type ReportFilter = {
  status?: ReportStatus[] | undefined;
  late?: boolean | undefined;
  periodStartsOn?: string | undefined;
  sort: string;
  count?: boolean | undefined;
};

type OnDay = Within & { today: string };

const isOwed = inArray(reports.status, [...owedReportStatuses]);
const lateOn = (today: string) => sql<boolean>`(${isOwed} and ${reports.dueOn} < ${today})`;

// Names are spelled out: drizzle would leave `reports.` away, and inside a subquery the name would mean another column.
const readAlong = (today: string) => ({
  reference: sql<string>`(select app.reference(p.code, 'P', reports.number) from partnerships p where p.id = reports.partnership_id)`,
  late: lateOn(today),
  submittedByName: sql<string | null>`(select p.name from people p where p.id = reports.submitted_by_id)`,
  signedOffByName: sql<string | null>`(select p.name from people p where p.id = reports.signed_off_by_id)`,
  acceptedByName: sql<string | null>`(select p.name from people p where p.id = reports.accepted_by_id)`,
  returnedByName: sql<string | null>`(select p.name from people p where p.id = reports.returned_by_id)`,
});

const { snapshot: _frozen, ...listed } = getTableColumns(reports);

const sorts = {
  periodStartsOn: { by: reports.periodStartsOn, of: ({ periodStartsOn }: ListedReportView) => periodStartsOn },
  dueOn: { by: reports.dueOn, of: ({ dueOn }: ListedReportView) => dueOn },
};

export async function listReports(
  tx: Transaction,
  { workspaceId, partnershipId, today }: OnDay,
  { status, late, periodStartsOn, sort, count }: ReportFilter,
  page: PageRequest,
): Promise<Page<ListedReportView>> {
  const sorted = keyset(sorts, { sort, id: reports.id }, page);
  const matching = all(
    eq(reports.workspaceId, workspaceId),
    eq(reports.partnershipId, partnershipId),
    status && inArray(reports.status, status),
    late === undefined ? undefined : sql`${lateOn(today)} is ${sql.raw(String(late))}`,
    periodStartsOn === undefined ? undefined : eq(reports.periodStartsOn, periodStartsOn),
  );
  const rows = await tx
    .select({ ...listed, ...readAlong(today) })
    .from(reports)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return {
    ...sorted.page(rows.map(labelled)),
    ...(count && { total: await countUpTo1000(tx, sql`${reports}`, matching) }),
  };
}

/** @returns undefined when there is none such in this partnership */
export async function readReport(
  tx: Transaction,
  { workspaceId, partnershipId, today }: OnDay,
  id: string,
): Promise<ReportView | undefined> {
  const [report] = await tx
    .select({ ...getTableColumns(reports), ...readAlong(today) })
    .from(reports)
    .where(all(eq(reports.workspaceId, workspaceId), eq(reports.partnershipId, partnershipId), eq(reports.id, id)));
  return report && labelled(report);
}

const labelled = <Row extends { periodStartsOn: string; periodEndsOn: string }>(report: Row) => ({
  ...report,
  label: periodLabel({ startsOn: report.periodStartsOn, endsOn: report.periodEndsOn }),
});
