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

/**
 * The lines that owe an account and were answered in this meeting: between partners, of all together, and, where it was
 * noted who came, of a partner that was there.
 */
export async function linesAnsweredByMeeting(
  tx: Transaction,
  { workspaceId, partnershipId, id }: Within & { id: string },
): Promise<AccountabilityLine['id'][]> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'lines_answered_by_meeting',
    text: `with seats as (select partner_id, status from meeting_attendees where meeting_id = $3)
           select l.id from accountability_lines l
           where l.workspace_id = $1 and l.partnership_id = $2 and l.means = 'meeting' and l.ended_on is null
             and l.answers_to in ('partner', 'sro', 'overall_body') and l.agreed_on is not null and l.next_due_on is not null
             and (l.from_partner_id is null or not exists (select from seats where status <> 'expected')
                  or exists (select from seats s where s.partner_id = l.from_partner_id and s.status in ('present', 'deputy')))
           order by l.id`,
    values: [workspaceId, partnershipId, id],
  });
  return rows.map(({ id }) => id);
}
