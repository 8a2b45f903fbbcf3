import type { Currency, PledgeKind } from '@trivet/domain';
import type { Readable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { copyAsCsv } from '../kernel/copy-out.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { inPounds } from '../money/money.queries.ts';
import type { Within } from '../owners/owners.queries.ts';

/** What was promised and has come, in money; what has come counts whole, also of what was withdrawn since. */
export type ValuedSum = { currency: Currency; promised: number; delivered: number };
/** The same of what nobody has put a value on, in its own units: never added to money, nor to other units. */
export type UnvaluedSum = { kind: PledgeKind; unit: string; promised: number; delivered: number };

export type PledgeSums = {
  valued: ValuedSum[];
  unvalued: UnvaluedSum[];
  /** Every current partner, those that promised nothing too */
  partners: {
    partnerId: string;
    partnerName: string;
    pledges: number;
    late: number;
    valued: ValuedSum[];
    unvalued: UnvaluedSum[];
  }[];
};

/** All sums in one statement, over all and partner by partner. */
export async function sumPledges(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
): Promise<PledgeSums> {
  const { rows } = await tx.execute<PledgeSums>(sql`
    with counted as (
      select g.partner_id, g.kind, g.currency, g.unit, g.value is not null as is_valued, g.withdrawn_on is null as stands,
        g.next_due_on < ${today} as is_late,
        case when g.withdrawn_on is null then coalesce(g.value, g.quantity) else coalesce(d.value, d.quantity, 0) end as promised,
        case when g.value is not null then coalesce(d.value, 0) else coalesce(d.quantity, 0) end as delivered
      from pledges g left join lateral (
        select sum(x.value) as value, sum(x.quantity) as quantity from pledge_deliveries x
        where x.workspace_id = g.workspace_id and x.partnership_id = g.partnership_id and x.pledge_id = g.id and x.taken_back_on is null
      ) d on true
      where g.workspace_id = ${workspaceId} and g.partnership_id = ${partnershipId}
        and (g.withdrawn_on is null or coalesce(d.value, d.quantity) is not null)
    ), valued as (
      select partner_id, currency, sum(promised)::bigint as promised, sum(delivered)::bigint as delivered from counted
      where is_valued group by grouping sets ((partner_id, currency), (currency))
    ), unvalued as (
      select partner_id, kind, unit, sum(promised)::bigint as promised, sum(delivered)::bigint as delivered from counted
      where not is_valued group by grouping sets ((partner_id, kind, unit), (kind, unit))
    ), valued_of as (
      select partner_id, json_agg(json_build_object('currency', currency, 'promised', promised, 'delivered', delivered) order by currency) as sums
      from valued group by partner_id
    ), unvalued_of as (
      select partner_id, json_agg(json_build_object('kind', kind, 'unit', unit, 'promised', promised, 'delivered', delivered) order by kind, unit) as sums
      from unvalued group by partner_id
    )
    select coalesce((select sums from valued_of where partner_id is null), '[]') as valued,
      coalesce((select sums from unvalued_of where partner_id is null), '[]') as unvalued,
      (select coalesce(json_agg(json_build_object('partnerId', t.id, 'partnerName', o.name,
          'pledges', (select count(*) from counted c where c.partner_id = t.id and c.stands),
          'late', (select count(*) from counted c where c.partner_id = t.id and c.is_late),
          'valued', coalesce(v.sums, '[]'), 'unvalued', coalesce(u.sums, '[]')) order by o.name, t.id), '[]')
        from partners t join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
        left join valued_of v on v.partner_id = t.id left join unvalued_of u on u.partner_id = t.id
        where t.workspace_id = ${workspaceId} and t.partnership_id = ${partnershipId}
          and (t.left_on is null or v.sums is not null or u.sums is not null)) as partners`);
  return rows[0] ?? { valued: [], unvalued: [], partners: [] };
}

/** Every pledge with what has come of it, as CSV; money and units in columns of their own. */
export function copyPledges(tx: Transaction, { workspaceId, partnershipId }: Within): Readable {
  return copyAsCsv(tx, {
    text: `select app.reference(p.code, 'W', g.number) as "Ref", app.guarded_cell(o.name) as "Partner", app.guarded_cell(g.title) as "Promised",
             g.kind as "Kind", g.quantity as "Quantity", app.guarded_cell(g.unit) as "Unit", d.quantity as "Quantity delivered",
             case when g.value is not null then g.currency end as "Currency", ${inPounds('g.value')} as "Value",
             ${inPounds('d.value')} as "Value delivered", to_char(g.starts_on, 'YYYY-MM-DD') as "From", to_char(g.ends_on, 'YYYY-MM-DD') as "Until",
             g.rhythm as "Due", to_char(g.next_due_on, 'YYYY-MM-DD') as "Next due", app.guarded_cell(g.condition) as "Depends on",
             to_char(g.confirmed_on, 'YYYY-MM-DD') as "Confirmed", to_char(g.withdrawn_on, 'YYYY-MM-DD') as "Withdrawn",
             app.guarded_cell(g.withdrawn_reason) as "Why"
           from pledges g join partnerships p on p.id = g.partnership_id
           join partners x on x.id = g.partner_id join organisations o on o.id = x.organisation_id
           left join lateral (select sum(y.quantity) as quantity, sum(y.value)::bigint as value from pledge_deliveries y
             where y.workspace_id = g.workspace_id and y.partnership_id = g.partnership_id and y.pledge_id = g.id and y.taken_back_on is null) d on true
           where g.workspace_id = $1 and g.partnership_id = $2
           order by g.number`,
    values: [workspaceId, partnershipId],
  });
}
