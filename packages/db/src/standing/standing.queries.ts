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

/** How partnerships stand: one row each, however many there are. Only those the caller may see inside. */
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
  const order = sql`${by} ${sql.raw(down ? 'desc' : 'asc')}, p.id ${sql.raw(down ? 'desc' : 'asc')}`;
  const page = sql`
    select p.id, p.workspace_id, p.code, p.name, ${at ? statusThen : sql`p.status, p.stage`} from ${at ? visibleThen(at) : visible}
    where ${matching} and ${onwards} order by ${order} limit ${sql.raw(String(limit + 1))}`;
  const found =
    'today' in filter.moment
      ? await pageNow(tx, { workspaceId, today: filter.moment.today }, { page, order })
      : await pageOf(tx, { page, order }, factsThen(filter.moment.past));
  const items = found.slice(0, limit).map(({ facts, ...partnership }) => ({ ...partnership, ...facts }));
  const last = items.at(-1);
  return {
    items,
    after: found.length > limit && last ? [filter.sort.endsWith('code') ? last.code : last.name, last.id] : null,
    ...(filter.count && { total: await countUpTo1000(tx, at ? visibleThen(at) : visible, matching) }),
  };
}

type Standing<Facts> = Pick<StandingFacts, 'id' | 'code' | 'name' | 'status' | 'stage'> & { facts: Facts };
type PageParts = { page: SQL; order: SQL };

const pageOf = <Facts = Found>(tx: Transaction, { page, order }: PageParts, facts: SQL, beside = sql``) =>
  askNamed<Standing<Facts>>(
    tx,
    sql`with page as materialized (${page})
    select p.id, p.code, p.name, p.status, p.stage, ${facts} as facts from page p ${beside} order by ${order}`,
  );

/**
 * As they are kept; those of which nothing is kept that holds are found live. In a statement of their own: getting ready
 * for all that a partnership is asked takes Postgres longer than reading what is kept of two hundred.
 */
async function pageNow(
  tx: Transaction,
  { workspaceId, today }: { workspaceId: string; today: string },
  parts: PageParts,
): Promise<Standing<Found>[]> {
  const day = presentDay(workspaceId, today);
  const kept = await pageOf<Found | null>(tx, parts, sql`kept.facts`, sql`cross join ${day} ${keptWhileItHolds}`);
  const without = kept.filter(({ facts }) => !facts).map(({ id }) => id);
  const live = without.length === 0 ? [] : await findLive(tx, { workspaceId, day }, without);
  const factsOf = new Map(live.map(({ id, facts }) => [id, facts]));
  return kept.flatMap((one) => {
    const facts = one.facts ?? factsOf.get(one.id);
    return facts ? [{ ...one, facts }] : [];
  });
}

const findLive = (tx: Transaction, { workspaceId, day }: { workspaceId: string; day: SQL }, ids: readonly string[]) =>
  askNamed<{ id: string; facts: Found }>(
    tx,
    sql`select p.id, ${factsNow} as facts from partnerships p cross join ${day}
      where p.workspace_id = ${workspaceId} and p.id = any (${sql.param(ids)}::uuid[])`,
  );

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
