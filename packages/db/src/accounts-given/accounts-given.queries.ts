import type { AccountabilityLine, AccountGiven } from '@trivet/domain';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { all, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { accountsGiven } from './accounts-given.table.ts';

export type AccountGivenRow = AccountGiven & {
  givenByName: string | null;
  reportPeriodStartsOn: string | null;
  daysLate: number;
};

const sorts = { dueOn: { by: accountsGiven.dueOn, of: ({ dueOn }: AccountGivenRow) => dueOn } };

/** The accounts given on a line. */
export async function listAccountsGiven(
  tx: Transaction,
  { workspaceId, partnershipId, lineId }: Within & { lineId: string },
  { sort, count }: { sort: string; count?: boolean | undefined },
  page: PageRequest,
): Promise<Page<AccountGivenRow>> {
  const sorted = keyset(sorts, { sort, id: accountsGiven.id }, page);
  const ofLine = all(
    eq(accountsGiven.workspaceId, workspaceId),
    eq(accountsGiven.partnershipId, partnershipId),
    eq(accountsGiven.lineId, lineId),
  );
  const rows = await tx
    .select({
      ...getTableColumns(accountsGiven),
      givenByName: sql<string | null>`(select p.name from people p where p.id = accounts_given.given_by_id)`,
      reportPeriodStartsOn: sql<
        string | null
      >`(select r.period_starts_on from reports r where r.id = accounts_given.report_id)`,
      daysLate: sql<number>`greatest(0, accounts_given.given_on - accounts_given.due_on)`,
    })
    .from(accountsGiven)
    .where(all(ofLine, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return {
    ...sorted.page(rows),
    ...(count && { total: await countUpTo1000(tx, sql`${accountsGiven}`, ofLine) }),
  };
}

/** The lines that name the progress report as their means and still owe an account, locked. */
export async function linesAnsweredByReport(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<AccountabilityLine['id'][]> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'lines_answered_by_report',
    text: `select id from accountability_lines
           where workspace_id = $1 and partnership_id = $2 and means = 'progress_report' and ended_on is null
             and agreed_on is not null and next_due_on is not null
           order by id`,
    values: [workspaceId, partnershipId],
  });
  return rows.map(({ id }) => id);
}

/** The lines between partners, or of all together, that are answered in meetings and owe an account. */
export async function linesAnsweredByMeeting(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<AccountabilityLine['id'][]> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'lines_answered_by_meeting',
    text: `select id from accountability_lines
           where workspace_id = $1 and partnership_id = $2 and means = 'meeting' and ended_on is null
             and answers_to in ('partner', 'sro', 'overall_body') and agreed_on is not null and next_due_on is not null
           order by id`,
    values: [workspaceId, partnershipId],
  });
  return rows.map(({ id }) => id);
}
