import type { FundingStream } from '@trivet/domain';
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { all, countUpTo1000, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { penceOf } from '../money/pence.ts';
import type { Within } from '../owners/owners.queries.ts';
import { fundingStreams } from './funding-streams.table.ts';

/** A stream as it is read: who holds it, what of it is budgeted and spent, and when its source is answered next. */
export type FundingStreamView = FundingStream & {
  reference: string;
  holderPartnerName: string;
  budgeted: number;
  spent: number;
  reporting: { reference: string; whatFor: string; agreed: boolean; nextDueOn: string | null } | null;
};

const view = {
  ...getTableColumns(fundingStreams),
  reference: sql<string>`(select app.reference(p.code, 'S', funding_streams.number) from partnerships p
    where p.workspace_id = funding_streams.workspace_id and p.id = funding_streams.partnership_id)`,
  holderPartnerName: sql<string>`(select o.name from partners p join organisations o on o.id = p.organisation_id
    where p.id = funding_streams.holder_partner_id)`,
  budgeted: penceOf(sql`(select sum(l.amount) from budget_lines l
    where l.workspace_id = funding_streams.workspace_id and l.partnership_id = funding_streams.partnership_id
      and l.stream_id = funding_streams.id)`),
  spent: penceOf(sql`(select sum(e.amount) from budget_lines l join expenditures e on e.workspace_id = l.workspace_id
      and e.partnership_id = l.partnership_id and e.budget_line_id = l.id
    where l.workspace_id = funding_streams.workspace_id and l.partnership_id = funding_streams.partnership_id
      and l.stream_id = funding_streams.id)`),
  reporting: sql<FundingStreamView['reporting']>`(
    select json_build_object('reference', app.reference(p.code, 'L', a.number), 'whatFor', a.what_for,
      'agreed', a.agreed_on is not null, 'nextDueOn', a.next_due_on)
    from accountability_lines a join partnerships p on p.id = a.partnership_id
    where a.workspace_id = funding_streams.workspace_id and a.id = funding_streams.accountability_line_id and a.ended_on is null)`,
};

const sorts = {
  reference: { by: fundingStreams.number, of: ({ number }: FundingStreamView) => number },
  endsOn: { by: fundingStreams.endsOn, of: ({ endsOn }: FundingStreamView) => endsOn },
};

const inside = ({ workspaceId, partnershipId }: Within) =>
  all(eq(fundingStreams.workspaceId, workspaceId), eq(fundingStreams.partnershipId, partnershipId));

export async function listFundingStreams(
  tx: Transaction,
  within: Within,
  { sort, count }: { sort: string; count?: boolean | undefined },
  page: PageRequest,
): Promise<Page<FundingStreamView>> {
  const sorted = keyset(sorts, { sort, id: fundingStreams.id }, page);
  const matching = inside(within);
  const rows = await tx
    .select(view)
    .from(fundingStreams)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return { ...sorted.page(rows), ...(count && { total: await countUpTo1000(tx, sql`${fundingStreams}`, matching) }) };
}

/** @returns undefined when there is none such in this partnership */
export async function readFundingStream(
  tx: Transaction,
  within: Within,
  id: string,
): Promise<FundingStreamView | undefined> {
  const [found] = await tx
    .select(view)
    .from(fundingStreams)
    .where(all(inside(within), eq(fundingStreams.id, id)));
  return found;
}

/** What of a stream is budgeted, one line left out. The stream is locked by then, so that no two lines take the same money. */
export async function budgetedFrom(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  { streamId, exceptLineId = null }: { streamId: string; exceptLineId?: string | null },
): Promise<number> {
  const { rows } = await tx.client.query<{ pence: string }>({
    name: 'budgeted_from_stream',
    text: `select coalesce(sum(amount), 0)::text as pence from budget_lines
           where workspace_id = $1 and partnership_id = $2 and stream_id = $3 and id is distinct from $4`,
    values: [workspaceId, partnershipId, streamId, exceptLineId],
  });
  return Number(rows[0]?.pence ?? 0);
}
