import { countOf, type Pledge, type PledgeDelivery } from '@trivet/domain';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { all, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { pledgeDeliveries } from './pledges.table.ts';

export type PledgeDeliveryView = PledgeDelivery & { enteredByName: string | null };

const view = {
  ...getTableColumns(pledgeDeliveries),
  enteredByName: sql<string | null>`(select p.name from people p where p.id = pledge_deliveries.entered_by_id)`,
};

const sorts = {
  deliveredOn: { by: pledgeDeliveries.deliveredOn, of: ({ deliveredOn }: PledgeDeliveryView) => deliveredOn },
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(pledgeDeliveries.workspaceId, workspaceId), eq(pledgeDeliveries.partnershipId, partnershipId));

/** What came of one pledge, deliveries that were taken back included. */
export async function listPledgeDeliveries(
  tx: Transaction,
  within: Within,
  { pledgeId, sort }: { pledgeId: string; sort: string },
  page: PageRequest,
): Promise<Page<PledgeDeliveryView>> {
  const sorted = keyset(sorts, { sort, id: pledgeDeliveries.id }, page);
  const rows = await tx
    .select(view)
    .from(pledgeDeliveries)
    .where(all(inside(within), eq(pledgeDeliveries.pledgeId, pledgeId), sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return sorted.page(rows);
}

/** @returns undefined when there is none such in this partnership */
export async function readPledgeDelivery(
  tx: Transaction,
  within: Within,
  id: string,
): Promise<PledgeDeliveryView | undefined> {
  const [found] = await tx
    .select(view)
    .from(pledgeDeliveries)
    .where(all(inside(within), eq(pledgeDeliveries.id, id)));
  return found;
}

/** What has come of a pledge, in what it is counted in. The pledge is locked by then. */
export async function deliveredOf(
  tx: Transaction,
  { id, workspaceId, partnershipId, ...counted }: Pledge,
): Promise<number> {
  const { rows } = await tx.client.query<{ quantity: string; value: string }>({
    name: 'delivered_of_pledge',
    text: `select coalesce(sum(quantity), 0)::text as quantity, coalesce(sum(value), 0)::text as value from pledge_deliveries
           where workspace_id = $1 and partnership_id = $2 and pledge_id = $3 and taken_back_on is null`,
    values: [workspaceId, partnershipId, id],
  });
  const [sums] = rows;
  return countOf({
    quantity: counted.quantity === null ? null : Number(sums?.quantity ?? 0),
    value: Number(sums?.value ?? 0),
  });
}
