import type { Contribution } from '@trivet/domain';
import { eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import { all, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { contributions } from './contributions.table.ts';

/** A contribution as it is read, with the outcome it is to and who is Senior Responsible Owner of that. */
export type ContributionView = Contribution & {
  outcomeCode: string;
  outcomeStatement: string;
  sro: { personId: string; name: string } | null;
};

export type ContributionFilter = { past?: boolean | undefined; sort: string; count?: boolean | undefined };

const ofOutcome = sql`from outcomes o
  where o.workspace_id = contributions.workspace_id and o.id = contributions.outcome_id`;

const outcomeCode = sql<string>`(select o.code ${ofOutcome})`;

const view = {
  ...getTableColumns(contributions),
  outcomeCode,
  outcomeStatement: sql<string>`(select o.statement ${ofOutcome})`,
  sro: sql<ContributionView['sro']>`(
    select json_build_object('personId', p.id, 'name', p.name)
    from outcomes o join people p on p.workspace_id = o.workspace_id and p.id = o.sro_person_id
    where o.workspace_id = contributions.workspace_id and o.id = contributions.outcome_id)`,
};

const sorts = {
  outcome: { by: outcomeCode, of: (row: ContributionView) => row.outcomeCode },
  weight: { by: contributions.weight, of: (row: ContributionView) => row.weight },
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(contributions.workspaceId, workspaceId), eq(contributions.partnershipId, partnershipId));

export async function listContributions(
  tx: Transaction,
  within: Within,
  { past, sort, count }: ContributionFilter,
  page: PageRequest,
): Promise<Page<ContributionView>> {
  const sorted = keyset(sorts, { sort, id: contributions.id }, page);
  const matching = all(inside(within), past ? isNotNull(contributions.endedOn) : isNull(contributions.endedOn));
  const rows = await tx
    .select(view)
    .from(contributions)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return { ...sorted.page(rows), ...(count && { total: await countUpTo1000(tx, sql`${contributions}`, matching) }) };
}

/** @returns undefined when there is none such in this partnership */
export async function readContribution(
  tx: Transaction,
  within: Within,
  id: string,
): Promise<ContributionView | undefined> {
  const [row] = await tx
    .select(view)
    .from(contributions)
    .where(all(inside(within), eq(contributions.id, id)));
  return row;
}

/** Whether an outcome is in use. If so it stays so until this transaction ends. */
export async function holdOutcome(tx: Transaction, workspaceId: string, outcomeId: string): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'hold_outcome',
    text: 'select from outcomes where workspace_id = $1 and id = $2 and archived_at is null for share',
    values: [workspaceId, outcomeId],
  });
  return rowCount === 1;
}
