import type { Report, ReportComment, ReportSnapshot } from '@trivet/domain';
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { reportEditions as editions } from './reports.table.ts';

/** Keeps a report as it has just been submitted, in the transaction that submitted it. `because`: why it was again. */
export async function keepReportEdition(
  tx: Transaction,
  report: Report,
  { id, because }: { id: string; because: string },
): Promise<void> {
  const { workspaceId, partnershipId, id: reportId, editions: number, snapshot, submittedAt } = report;
  const { submittedById, signedOffById } = report;
  if (!snapshot || !submittedAt) throw new Error(`Report ${reportId} was not submitted`);
  const place = { id, workspaceId, partnershipId, reportId, number };
  await tx
    .insert(editions)
    .values({ ...place, snapshot, because, submittedAt, submittedById, signedOffById, comments: [] });
}

export type EditionOutcome = {
  outcome: 'accepted' | 'returned' | 'corrected';
  at: string;
  by: string | null;
  comments: ReportComment[];
};

/** Writes beside the latest edition what became of it. */
export async function judgeReportEdition(
  tx: Transaction,
  { workspaceId, partnershipId, id, editions: number }: Report,
  { outcome, at, by, comments }: EditionOutcome,
): Promise<void> {
  const latest = and(
    eq(editions.workspaceId, workspaceId),
    eq(editions.partnershipId, partnershipId),
    eq(editions.reportId, id),
    eq(editions.number, number),
  );
  await tx.update(editions).set({ outcome, outcomeAt: at, outcomeById: by, comments }).where(latest);
}

export type ReportEditionView = {
  number: number;
  snapshot: ReportSnapshot;
  because: string;
  submittedAt: string;
  submittedByName: string | null;
  signedOffByName: string | null;
  outcome: EditionOutcome['outcome'] | null;
  outcomeAt: string | null;
  outcomeByName: string | null;
  comments: ReportComment[];
};

const nameOf = (column: string) =>
  sql<string | null>`(select p.name from people p where p.id = report_editions.${sql.raw(column)})`;

/** Every edition of a report, the first first. */
export function listReportEditions(
  tx: Transaction,
  { workspaceId, partnershipId, reportId }: Within & { reportId: string },
): Promise<ReportEditionView[]> {
  const { number, snapshot, because, submittedAt, outcome, outcomeAt, comments } = getTableColumns(editions);
  const names = {
    submittedByName: nameOf('submitted_by_id'),
    signedOffByName: nameOf('signed_off_by_id'),
    outcomeByName: nameOf('outcome_by_id'),
  };
  return tx
    .select({ number, snapshot, because, submittedAt, outcome, outcomeAt, comments, ...names })
    .from(editions)
    .where(
      and(
        eq(editions.workspaceId, workspaceId),
        eq(editions.partnershipId, partnershipId),
        eq(editions.reportId, reportId),
      ),
    )
    .orderBy(asc(editions.number));
}
