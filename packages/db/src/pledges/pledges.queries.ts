import { type Light, type Pledge, type PledgeKind, pledgeState, type PledgeState } from '@trivet/domain';
import { eq, getTableColumns, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { all, contains, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { penceOf } from '../money/pence.ts';
import type { Within } from '../owners/owners.queries.ts';
import { pledges } from './pledges.table.ts';

/** A pledge as it is read on a day: whose it is, what has come of it, and how it stands. */
export type PledgeView = PledgeRow & { state: PledgeState; light: Light | null };

type PledgeRow = Pledge & {
  reference: string;
  partnerName: string;
  confirmedByName: string | null;
  deliveredQuantity: number;
  deliveredValue: number;
  deliveries: number;
};

export type PledgeFilter = {
  q?: string | undefined;
  partnerId?: string | undefined;
  kind?: PledgeKind[] | undefined;
  late?: boolean | undefined;
  /** Neither delivered in full nor withdrawn */
  undelivered?: boolean | undefined;
  withdrawn?: boolean | undefined;
  sort: string;
  count?: boolean | undefined;
};

type OnDay = Within & { today: string };

const reference = sql<string>`(select app.reference(p.code, 'W', pledges.number) from partnerships p
  where p.workspace_id = pledges.workspace_id and p.id = pledges.partnership_id)`;

const ofDeliveries = (
  sum: SQL,
) => sql`(select ${sum} from pledge_deliveries d where d.workspace_id = pledges.workspace_id
  and d.partnership_id = pledges.partnership_id and d.pledge_id = pledges.id and d.taken_back_on is null)`;

const row = {
  ...getTableColumns(pledges),
  reference,
  partnerName: sql<string>`(select o.short_name from partners p join organisations o on o.id = p.organisation_id
    where p.id = pledges.partner_id)`,
  confirmedByName: sql<string | null>`(select p.name from people p where p.id = pledges.confirmed_by_id)`,
  deliveredQuantity: penceOf(ofDeliveries(sql`sum(d.quantity)`)),
  deliveredValue: penceOf(ofDeliveries(sql`sum(d.value)`)),
  deliveries: sql<number>`${ofDeliveries(sql`count(*)::int`)}`,
};

const sorts = {
  endsOn: { by: pledges.endsOn, of: ({ endsOn }: PledgeView) => endsOn },
  reference: { by: pledges.number, of: ({ number }: PledgeView) => number },
  title: { by: pledges.title, of: ({ title }: PledgeView) => title },
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(pledges.workspaceId, workspaceId), eq(pledges.partnershipId, partnershipId));

/** Those that stand, unless the withdrawn are asked for. */
export async function listPledges(
  tx: Transaction,
  within: OnDay,
  { q, partnerId, kind, late, undelivered, withdrawn, sort, count }: PledgeFilter,
  page: PageRequest,
): Promise<Page<PledgeView>> {
  const sorted = keyset(sorts, { sort, id: pledges.id }, page);
  const isLate = sql`${pledges.nextDueOn} < ${within.today}`;
  const matching = all(
    inside(within),
    withdrawn ? isNotNull(pledges.withdrawnOn) : isNull(pledges.withdrawnOn),
    partnerId === undefined ? undefined : eq(pledges.partnerId, partnerId),
    kind && inArray(pledges.kind, kind),
    late === undefined ? undefined : late ? isLate : sql`(${isLate}) is not true`,
    undelivered === undefined ? undefined : undelivered ? isNotNull(pledges.nextDueOn) : isNull(pledges.nextDueOn),
    contains(sql`(${reference} || ' ' || ${pledges.title})`, q),
  );
  const rows = await tx
    .select(row)
    .from(pledges)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  const views = rows.map((one) => seenOn(one, within.today));
  return { ...sorted.page(views), ...(count && { total: await countUpTo1000(tx, sql`${pledges}`, matching) }) };
}

/** @returns undefined when there is none such in this partnership */
export async function readPledge(tx: Transaction, within: OnDay, id: string): Promise<PledgeView | undefined> {
  const [found] = await tx
    .select(row)
    .from(pledges)
    .where(all(inside(within), eq(pledges.id, id)));
  return found && seenOn(found, within.today);
}

/** The pledges of which something is late, the longest first. */
export async function latePledges(tx: Transaction, within: OnDay): Promise<PledgeView[]> {
  const rows = await tx
    .select(row)
    .from(pledges)
    .where(all(inside(within), sql`${pledges.nextDueOn} < ${within.today}`))
    .orderBy(pledges.nextDueOn, pledges.number);
  return rows.map((one) => seenOn(one, within.today));
}

/** How many of a partner's pledges are neither delivered in full nor withdrawn. The partner is locked by then. */
export async function countOpenPledges(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  partnerId: string,
): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>({
    name: 'open_pledges_of_partner',
    text: `select count(*)::int as n from pledges
           where workspace_id = $1 and partnership_id = $2 and partner_id = $3 and next_due_on is not null`,
    values: [workspaceId, partnershipId, partnerId],
  });
  return rows[0]?.n ?? 0;
}

const seenOn = (pledge: PledgeRow, today: string): PledgeView => ({ ...pledge, ...pledgeState(pledge, today) });
