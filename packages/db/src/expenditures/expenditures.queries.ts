import type { Expenditure } from '@trivet/domain';
import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { all, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { expenditures } from './expenditures.table.ts';

/** An entry as it is read, with the names behind its ids and the entry it takes back, or that takes it back. */
export type ExpenditureView = Expenditure & {
  reference: string;
  lineReference: string;
  lineTitle: string;
  partnerName: string;
  enteredByName: string | null;
  reversesReference: string | null;
  reversedBy: { reference: string; reason: string; on: string } | null;
};

export type ExpenditureFilter = {
  budgetLineId?: string | undefined;
  partnerId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  sort: string;
  count?: boolean | undefined;
};

const referenceOf = (letter: string, number: SQL) => sql<string>`(select app.reference(p.code, ${letter}, ${number})
  from partnerships p where p.workspace_id = expenditures.workspace_id and p.id = expenditures.partnership_id)`;

const ofLine = (column: SQL) => sql`(select ${column} from budget_lines l
  where l.workspace_id = expenditures.workspace_id and l.id = expenditures.budget_line_id)`;

const view = {
  ...getTableColumns(expenditures),
  reference: referenceOf('E', sql`expenditures.number`),
  lineReference: referenceOf('B', ofLine(sql`l.number`)),
  lineTitle: sql<string>`${ofLine(sql`l.title`)}`,
  partnerName: sql<string>`(select o.short_name from partners p join organisations o on o.id = p.organisation_id
    where p.id = expenditures.partner_id)`,
  enteredByName: sql<string | null>`(select p.name from people p where p.id = expenditures.entered_by_id)`,
  reversesReference: sql<string | null>`(select app.reference(p.code, 'E', w.number) from expenditures w
    join partnerships p on p.id = w.partnership_id where w.workspace_id = expenditures.workspace_id and w.id = expenditures.reverses_id)`,
  reversedBy: sql<ExpenditureView['reversedBy']>`(
    select json_build_object('reference', app.reference(p.code, 'E', r.number), 'reason', r.what, 'on', r.spent_on)
    from expenditures r join partnerships p on p.id = r.partnership_id
    where r.workspace_id = expenditures.workspace_id and r.id = expenditures.reversed_by_id)`,
};

const sorts = {
  spentOn: { by: expenditures.spentOn, of: ({ spentOn }: ExpenditureView) => spentOn },
  reference: { by: expenditures.number, of: ({ number }: ExpenditureView) => number },
  amount: { by: expenditures.amount, of: ({ amount }: ExpenditureView) => amount },
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(expenditures.workspaceId, workspaceId), eq(expenditures.partnershipId, partnershipId));

export async function listExpenditures(
  tx: Transaction,
  within: Within,
  { budgetLineId, partnerId, from, to, sort, count }: ExpenditureFilter,
  page: PageRequest,
): Promise<Page<ExpenditureView>> {
  const sorted = keyset(sorts, { sort, id: expenditures.id }, page);
  const matching = all(
    inside(within),
    budgetLineId === undefined ? undefined : eq(expenditures.budgetLineId, budgetLineId),
    partnerId === undefined ? undefined : eq(expenditures.partnerId, partnerId),
    from === undefined ? undefined : sql`${expenditures.spentOn} >= ${from}`,
    to === undefined ? undefined : sql`${expenditures.spentOn} <= ${to}`,
  );
  const rows = await tx
    .select(view)
    .from(expenditures)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return { ...sorted.page(rows), ...(count && { total: await countUpTo1000(tx, sql`${expenditures}`, matching) }) };
}

/** @returns undefined when there is none such in this partnership */
export async function readExpenditure(
  tx: Transaction,
  within: Within,
  id: string,
): Promise<ExpenditureView | undefined> {
  const [found] = await tx
    .select(view)
    .from(expenditures)
    .where(all(inside(within), eq(expenditures.id, id)));
  return found;
}
