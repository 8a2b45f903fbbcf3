import type { PartnershipStatus } from '@trivet/domain';
import { type SQL, sql } from 'drizzle-orm';
import { askNamed } from '../kernel/named.ts';
import { all, countUpTo1000, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { keptWhileItHolds, presentDay } from './kept-standings.queries.ts';
import { contributionsThen, endOf, factsThen, presentThen } from './past-standing.ts';
import { contributionsNow, factsNow } from './present-standing.ts';
import type { StandingFacts } from './standing-facts.ts';

type Found = Omit<StandingFacts, 'id' | 'code' | 'name' | 'status' | 'stage'>;

export type StandingFilter = {
  outcomeId?: string | undefined;
  organisationId?: string | undefined;
  status?: PartnershipStatus[] | undefined;
  partnershipId?: string | undefined;
  partnershipIds?: readonly string[] | undefined;
  sort: string;
  count?: boolean | undefined;
};

/** `today`: the present, from the rollups. `past`: the end of a day gone by, from the history. */
export type Moment = { today: string } | { past: string };

/** How partnerships stand: one row each, in one statement, however many there are. Only those the caller may see inside. */
export async function listStandings(
  tx: Transaction,
  workspaceId: string,
  filter: StandingFilter & { moment: Moment },
  { limit, after }: PageRequest,
): Promise<Page<StandingFacts>> {
  const by = filter.sort.replace('-', '') === 'code' ? sql`p.code` : sql`p.name`;
  const down = filter.sort.startsWith('-');
  const at = 'past' in filter.moment ? filter.moment.past : null;
  const matching = all(...conditions(workspaceId, filter, at)) ?? sql`true`;
  const onwards = after ? sql`(${by}, p.id) ${sql.raw(down ? '<' : '>')} (${after[0]}, ${after[1]})` : sql`true`;
  const direction = sql.raw(down ? 'desc' : 'asc');
  const rows = await askNamed<Omit<StandingFacts, keyof Found> & { facts: Found }>(
    tx,
    sql`
    with page as materialized (
      select p.id, p.workspace_id, p.code, p.name, ${at ? statusThen : sql`p.status, p.stage`} from ${at ? visibleThen(at) : visible}
      where ${matching} and ${onwards} order by ${by} ${direction}, p.id ${direction} limit ${sql.raw(String(limit + 1))}
    )
    select p.id, p.code, p.name, p.status, p.stage, ${'today' in filter.moment ? present : factsThen(filter.moment.past)} as facts
    from page p ${'today' in filter.moment ? sql`cross join ${presentDay(workspaceId, filter.moment.today)} ${keptWhileItHolds}` : sql``}
    order by ${by} ${direction}, p.id ${direction}`,
  );
  const items = rows.slice(0, limit).map(({ facts, ...partnership }) => ({ ...partnership, ...facts }));
  const last = items.at(-1);
  return {
    items,
    after: rows.length > limit && last ? [filter.sort.endsWith('code') ? last.code : last.name, last.id] : null,
    ...(filter.count && { total: await countUpTo1000(tx, at ? visibleThen(at) : visible, matching) }),
  };
}

/** As it is kept, or else found live. */
const present = sql`case when kept.partnership_id is null then ${factsNow} else kept.facts end`;

const visible = sql`partnerships p join partnership_rollups r on r.partnership_id = p.id`;

/** The same, as they were at the end of a day. */
const visibleThen = (day: string) => sql`${visible}
  cross join lateral (select ${endOf(day)} as at from workspaces w where w.id = p.workspace_id) then_
  join state_history h on h.workspace_id = p.workspace_id and h.subject_id = p.id and h.subject = 'partnership' and ${presentThen('h')}`;
const statusThen = sql`h.state ->> 'status' as status, h.state ->> 'stage' as stage`;

function conditions(workspaceId: string, filter: StandingFilter, at: string | null): (SQL | undefined)[] {
  const { outcomeId, organisationId, status, partnershipId, partnershipIds } = filter;
  return [
    sql`p.workspace_id = ${workspaceId} and ${at ? sql`h.state ->> 'archivedAt' is null` : sql`p.archived_at is null`}`,
    partnershipId === undefined ? undefined : sql`p.id = ${partnershipId}`,
    partnershipIds && sql`p.id = any (${sql.param(partnershipIds)}::uuid[])`,
    status && sql`${at ? sql`h.state ->> 'status'` : sql`p.status`} = any (${sql.param(status)}::text[])`,
    outcomeId === undefined
      ? undefined
      : sql`exists (select from ${at ? contributionsThen(at) : contributionsNow} and c.outcome_id = ${outcomeId})`,
    organisationId === undefined
      ? undefined
      : sql`exists (select from partners x where x.partnership_id = p.id and x.organisation_id = ${organisationId}
          and ${at ? sql`x.joined_on <= ${at} and (x.left_on is null or x.left_on > ${at})` : sql`x.left_on is null`})`,
  ];
}
