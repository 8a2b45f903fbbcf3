import { type BudgetLine, expectedSpend, type SpendLight, spendLight } from '@trivet/domain';
import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { all, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { penceOf } from '../money/pence.ts';
import type { Within } from '../owners/owners.queries.ts';
import { budgetLines } from './budget-lines.table.ts';

/** A line as it is read on a day: what is spent and left of it, what it is expected to come to, and its light. */
export type BudgetLineView = LineRow & SpendLight & { left: number; expected: number };

type LineRow = BudgetLine & {
  reference: string;
  streamReference: string;
  streamTitle: string;
  /** What of the plan it is for */
  forReference: string;
  forTitle: string;
  partnerName: string | null;
  spent: number;
  endsOn: string;
  tolerance: number;
};

export type BudgetLineFilter = {
  streamId?: string | undefined;
  milestoneId?: string | undefined;
  sort: string;
  count?: boolean | undefined;
};

type OnDay = Within & { today: string };

const ofStream = (
  column: SQL,
) => sql`(select ${column} from funding_streams s join partnerships p on p.id = s.partnership_id
  where s.workspace_id = budget_lines.workspace_id and s.id = budget_lines.stream_id)`;

const purpose = (ofMilestone: SQL, ofObjective: SQL) => sql<string>`coalesce(
  (select ${ofMilestone} from milestones m join partnerships p on p.id = m.partnership_id
   where m.workspace_id = budget_lines.workspace_id and m.id = budget_lines.milestone_id),
  (select ${ofObjective} from objectives j join partnerships p on p.id = j.partnership_id
   where j.workspace_id = budget_lines.workspace_id and j.id = budget_lines.objective_id))`;

const row = {
  ...getTableColumns(budgetLines),
  reference: sql<string>`(select app.reference(p.code, 'B', budget_lines.number) from partnerships p
    where p.workspace_id = budget_lines.workspace_id and p.id = budget_lines.partnership_id)`,
  streamReference: sql<string>`${ofStream(sql`app.reference(p.code, 'S', s.number)`)}`,
  streamTitle: sql<string>`${ofStream(sql`s.title`)}`,
  forReference: purpose(sql`app.reference(p.code, 'M', m.number)`, sql`app.reference(p.code, 'O', j.number)`),
  forTitle: purpose(sql`m.title`, sql`j.title`),
  partnerName: sql<string | null>`(select o.short_name from partners p join organisations o on o.id = p.organisation_id
    where p.id = budget_lines.partner_id)`,
  spent: penceOf(sql`(select sum(e.amount) from expenditures e where e.workspace_id = budget_lines.workspace_id
    and e.partnership_id = budget_lines.partnership_id and e.budget_line_id = budget_lines.id)`),
  endsOn: sql<string>`${ofStream(sql`to_char(s.ends_on, 'YYYY-MM-DD')`)}`,
  tolerance: sql<number>`(select w.spend_tolerance from workspaces w where w.id = budget_lines.workspace_id)`,
};

const sorts = {
  reference: { by: budgetLines.number, of: ({ number }: BudgetLineView) => number },
  title: { by: budgetLines.title, of: ({ title }: BudgetLineView) => title },
  amount: { by: budgetLines.amount, of: ({ amount }: BudgetLineView) => amount },
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(budgetLines.workspaceId, workspaceId), eq(budgetLines.partnershipId, partnershipId));

export async function listBudgetLines(
  tx: Transaction,
  within: OnDay,
  { streamId, milestoneId, sort, count }: BudgetLineFilter,
  page: PageRequest,
): Promise<Page<BudgetLineView>> {
  const sorted = keyset(sorts, { sort, id: budgetLines.id }, page);
  const matching = all(
    inside(within),
    streamId === undefined ? undefined : eq(budgetLines.streamId, streamId),
    milestoneId === undefined ? undefined : eq(budgetLines.milestoneId, milestoneId),
  );
  const rows = await tx
    .select(row)
    .from(budgetLines)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  const views = rows.map((one) => seenOn(one, within.today));
  return { ...sorted.page(views), ...(count && { total: await countUpTo1000(tx, sql`${budgetLines}`, matching) }) };
}

/** @returns undefined when there is none such in this partnership */
export async function readBudgetLine(tx: Transaction, within: OnDay, id: string): Promise<BudgetLineView | undefined> {
  const [found] = await tx
    .select(row)
    .from(budgetLines)
    .where(all(inside(within), eq(budgetLines.id, id)));
  return found && seenOn(found, within.today);
}

/** All of a partnership's lines, in the order of their numbers: money is read whole. */
export async function budgetLinesOf(tx: Transaction, within: OnDay): Promise<BudgetLineView[]> {
  const rows = await tx.select(row).from(budgetLines).where(inside(within)).orderBy(budgetLines.number);
  return rows.map((one) => seenOn(one, within.today));
}

function seenOn(line: LineRow, today: string): BudgetLineView {
  const { amount: budget, spent, tolerance } = line;
  const expected = expectedSpend({ ...line, budget });
  return { ...line, ...spendLight({ ...line, budget }, { tolerance, today }), left: budget - spent, expected };
}
