import type { Currency } from '@trivet/domain';
import type { Readable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { copyAsCsv } from '../kernel/copy-out.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** What came in, and what became of it, in one currency: amounts in different ones are never added. */
export type MoneySum = {
  currency: Currency;
  cameIn: number;
  budgeted: number;
  spent: number;
  /** What came in and is not spent */
  left: number;
  /** What everything budgeted is expected to come to */
  expected: number;
};

/** One row for each currency that anything came in, in one statement. */
export async function sumMoney(tx: Transaction, { workspaceId, partnershipId }: Within): Promise<MoneySum[]> {
  const { rows } = await tx.execute<{ sums: MoneySum[] }>(sql`
    with streams as (
      select currency, sum(amount) as came_in from funding_streams
      where workspace_id = ${workspaceId} and partnership_id = ${partnershipId} group by currency
    ), lines as (
      select l.currency, sum(l.amount) as budgeted, sum(s.spent) as spent, sum(greatest(s.spent, coalesce(l.forecast, l.amount))) as expected
      from budget_lines l cross join lateral (
        select coalesce(sum(e.amount), 0) as spent from expenditures e
        where e.workspace_id = l.workspace_id and e.partnership_id = l.partnership_id and e.budget_line_id = l.id) s
      where l.workspace_id = ${workspaceId} and l.partnership_id = ${partnershipId} group by l.currency
    )
    select coalesce(json_agg(json_build_object('currency', t.currency, 'cameIn', t.came_in::bigint,
      'budgeted', coalesce(l.budgeted, 0)::bigint, 'spent', coalesce(l.spent, 0)::bigint,
      'left', (t.came_in - coalesce(l.spent, 0))::bigint, 'expected', coalesce(l.expected, 0)::bigint) order by t.came_in desc), '[]') as sums
    from streams t left join lines l on l.currency = t.currency`);
  return rows[0]?.sums ?? [];
}

/** What milestones were given and what was spent on them: those with a budget of their own, or lines. */
export type MilestoneSpend = {
  milestoneId: string;
  reference: string;
  title: string;
  currency: Currency;
  /** Its own budget in pounds where one was set; else that of its lines */
  budget: number;
  spent: number;
  forecast: number | null;
  endsOn: string | null;
};

export async function milestoneSpend(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<MilestoneSpend[]> {
  const { rows } = await tx.execute<{ found: MilestoneSpend[] }>(sql`
    with spending as (
      select l.milestone_id, l.currency, sum(l.amount) as lines, sum(s.spent) as spent,
        sum(greatest(s.spent, coalesce(l.forecast, l.amount))) as expected, max(f.ends_on) as ends_on
      from budget_lines l join funding_streams f on f.id = l.stream_id cross join lateral (
        select coalesce(sum(e.amount), 0) as spent from expenditures e
        where e.workspace_id = l.workspace_id and e.partnership_id = l.partnership_id and e.budget_line_id = l.id) s
      where l.workspace_id = ${workspaceId} and l.partnership_id = ${partnershipId} and l.milestone_id is not null
      group by l.milestone_id, l.currency
    )
    select coalesce(json_agg(json_build_object('milestoneId', m.id, 'reference', app.reference(p.code, 'M', m.number), 'title', m.title,
      'currency', s.currency, 'budget', (case when s.currency = 'GBP' then coalesce(m.budget, s.lines) else s.lines end)::bigint,
      'spent', s.spent::bigint, 'forecast', s.expected::bigint, 'endsOn', s.ends_on) order by m.number, s.currency), '[]') as found
    from spending s join milestones m on m.workspace_id = ${workspaceId} and m.id = s.milestone_id
    join partnerships p on p.id = m.partnership_id`);
  return rows[0]?.found ?? [];
}

/** Per cent by which spending may differ from its budget before its light changes. */
export async function readSpendTolerance(tx: Transaction, workspaceId: string): Promise<number> {
  const { rows } = await tx.client.query<{ tolerance: number }>({
    name: 'spend_tolerance',
    text: 'select spend_tolerance as tolerance from workspaces where id = $1',
    values: [workspaceId],
  });
  return rows[0]?.tolerance ?? 0;
}

/** The words of SQL that write whole pence as pounds, 12.05. */
export const inPounds = (pence: string) => `(${pence} / 100) || '.' || lpad((abs(${pence}) % 100)::text, 2, '0')`;

/** Every entry with the line and the stream it was spent of, as CSV; what is typed is kept from being a formula. */
export function copyExpenditures(tx: Transaction, { workspaceId, partnershipId }: Within): Readable {
  const amount = (pence: string) =>
    `case when ${pence} < 0 and ${pence} > -100 then '-' else '' end || ${inPounds(pence)}`;
  return copyAsCsv(tx, {
    text: `select app.reference(p.code, 'E', e.number) as "Ref", to_char(e.spent_on, 'YYYY-MM-DD') as "Date", e.currency as "Currency",
             ${amount('e.amount')} as "Amount", app.guarded_cell(e.what) as "What", app.guarded_cell(o.name) as "Partner",
             app.reference(p.code, 'B', l.number) as "Line", app.guarded_cell(l.title) as "For", ${inPounds('l.amount')} as "Line budget",
             app.reference(p.code, 'S', s.number) as "Stream", app.guarded_cell(s.title) as "Stream title",
             app.guarded_cell(e.evidence) as "Evidence", app.reference(p.code, 'E', w.number) as "Takes back",
             app.reference(p.code, 'E', r.number) as "Taken back by"
           from expenditures e join partnerships p on p.id = e.partnership_id
           join budget_lines l on l.id = e.budget_line_id join funding_streams s on s.id = l.stream_id
           join partners x on x.id = e.partner_id join organisations o on o.id = x.organisation_id
           left join expenditures w on w.id = e.reverses_id left join expenditures r on r.id = e.reversed_by_id
           where e.workspace_id = $1 and e.partnership_id = $2
           order by e.spent_on, e.number`,
    values: [workspaceId, partnershipId],
  });
}
