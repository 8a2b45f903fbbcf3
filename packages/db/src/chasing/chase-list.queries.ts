import type { PartTiming } from '@trivet/domain';
import type { Page, PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { type ChasedPart, dayHere, partColumns, partJoins, timingsOf } from './chased-parts.ts';

/** A part of a report that somebody still owes, wherever it is. */
export type OwedPartRow = ChasedPart & {
  id: string;
  partnershipId: string;
  partnershipName: string;
  partnershipCode: string;
  reportId: string;
  periodStartsOn: string;
  periodEndsOn: string;
  partnerId: string;
  partnerName: string;
  leadName: string | null;
  timings: PartTiming[];
};

export type ChaseFilter = {
  partnershipId?: string | undefined;
  late?: boolean | undefined;
  status?: readonly string[] | undefined;
  sort: 'dueOn' | '-dueOn';
  count?: boolean | undefined;
};

type Chaser = { workspaceId: string; personId: string };

/** How many of its last parts a partner is judged by. */
export const periodsRemembered = 6;

/** What is owed in the partnerships that this person coordinates or chairs, the most overdue first. One statement. */
export async function listOwedParts(
  tx: Transaction,
  { workspaceId, personId }: Chaser,
  { partnershipId, late, status, sort, count }: ChaseFilter,
  { limit, after }: PageRequest,
): Promise<Page<OwedPartRow>> {
  const [further, order] = sort === 'dueOn' ? ['>', 'asc'] : ['<', 'desc'];
  const matching = [workspaceId, personId, partnershipId ?? null, late ?? null, status ?? null];
  const { rows } = await tx.client.query<OwedPartRow>({
    name: `chase_list_${order}`,
    text: `${select} where ($6::date is null or (c.due_on, c.id) ${further} ($6::date, $7::uuid))
           order by c.due_on ${order}, c.id ${order} limit $8`,
    values: [...matching, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    after: rows.length > limit && last ? [last.dueOn, last.id] : null,
    ...(count && { total: await countOwed(tx, matching) }),
  };
}

async function countOwed(tx: Transaction, matching: readonly unknown[]): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>({
    name: 'chase_count',
    text: `${owed} select count(*) as n from (select from owed limit 1001) counted`,
    values: [...matching],
  });
  return rows[0]?.n ?? 0;
}

const owed = `
with mine as (
  select distinct m.partnership_id from memberships m cross join ${dayHere}
  where m.workspace_id = $1 and m.person_id = $2 and m.role in ('coordinator', 'chair', 'deputy_chair')
    and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today)
), owed as materialized (
  select c.* from mine
  join partnerships p on p.id = mine.partnership_id and p.archived_at is null and p.status in ('active', 'closing')
  join report_contributions c on c.workspace_id = $1 and c.partnership_id = p.id
    and c.status in ('not_started', 'draft', 'returned') and not c.frozen
  join reports r on r.id = c.report_id and r.status in ('open', 'returned')
  join partners x on x.id = c.partner_id and x.left_on is null
  cross join ${dayHere}
  where ($3::uuid is null or p.id = $3) and ($4::boolean is null or (c.due_on < day.today) = $4) and ($5::text[] is null or c.status = any ($5))
)`;

const select = `${owed}
select c.id, p.id as "partnershipId", p.name as "partnershipName", p.code as "partnershipCode", r.id as "reportId",
  r.period_starts_on as "periodStartsOn", r.period_ends_on as "periodEndsOn", x.id as "partnerId", o.name as "partnerName", (
    select who.name from memberships m join people who on who.id = m.person_id
    where m.partner_id = x.id and m.role = 'partner_lead' and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today)
    limit 1) as "leadName",
  ${timingsOf(String(periodsRemembered))} as timings, ${partColumns}
from owed c cross join ${dayHere}
join partnerships p on p.id = c.partnership_id join reports r on r.id = c.report_id
join partners x on x.id = c.partner_id join organisations o on o.id = x.organisation_id
${partJoins}`;
