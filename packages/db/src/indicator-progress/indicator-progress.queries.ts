import type { CurveState, Indicator, Light } from '@trivet/domain';
import type { Page, PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';

/** What is known of how an indicator stands, before its reasons are put in words. */
export type ProgressFacts = Pick<
  Indicator,
  | 'id'
  | 'title'
  | 'unit'
  | 'unitWords'
  | 'decimals'
  | 'direction'
  | 'bandFrom'
  | 'bandTo'
  | 'source'
  | 'baselineValue'
  | 'latestOn'
  | 'latestValue'
  | 'latestIsProvisional'
  | 'targetNow'
  | 'expectedNow'
  | 'state'
  | 'stateSince'
  | 'light'
  | 'miss'
  | 'nextDueOn'
  | 'periodCount'
> & {
  reference: string;
  number: number;
  outcomeId: string;
  outcomeCode: string;
  outcomeStatement: string;
  collectedByName: string | null;
  hasTargets: boolean;
  hasForecast: boolean;
  lastSessionOn: string | null;
};

export type ProgressFilter = {
  outcomeId?: string | undefined;
  organisationId?: string | undefined;
  state?: CurveState[] | undefined;
  light?: Light[] | undefined;
  sort: string;
  count?: boolean | undefined;
};

/** Where it is asked; `past` is the end of a day gone by, from the history, null the present. */
export type ProgressPlace = { workspaceId: string; past: string | null };

/** How indicators stand: one row each, in one statement that reads no points, however many there are. */
export async function listIndicatorProgress(
  tx: Transaction,
  place: ProgressPlace,
  filter: ProgressFilter,
  { limit, after }: PageRequest,
): Promise<Page<ProgressFacts>> {
  const shape = shapeOf(place, filter);
  const { by, of } = shape.sort;
  const down = filter.sort.startsWith('-');
  const values: unknown[] = [...shape.values, limit + 1, ...(after ?? [])];
  const at = shape.values.length + 1;
  const onwards = after ? ` and (${by}, i.id) ${down ? '<' : '>'} ($${at + 1}, $${at + 2})` : '';
  const way = down ? 'desc' : 'asc';
  const { rows } = await tx.client.query<ProgressFacts>({
    name: ['indicator_progress', shape.name, way, after ? 'on' : 'first'].join(' '),
    text: `select ${shape.columns} from ${shape.from}
      join outcomes o on o.workspace_id = i.workspace_id and o.id = i.outcome_id
      left join organisations c on c.workspace_id = i.workspace_id and c.id = i.collected_by_organisation_id
      where ${shape.where}${onwards} order by ${by} ${way}, i.id ${way} limit $${at}`,
    values,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const total = filter.count ? { total: await countOf(tx, shape) } : {};
  return { items, after: rows.length > limit && last ? [of(last), last.id] : null, ...total };
}

async function countOf({ client }: Transaction, { name, from, where, values }: Shape): Promise<number> {
  const { rows } = await client.query<{ n: number }>({
    name: `count indicator_progress ${name}`,
    text: `select count(*)::int as n from (select from ${from} where ${where} limit 1001) counted`,
    values,
  });
  return rows[0]?.n ?? 0;
}

type Shape = {
  name: string;
  columns: string;
  from: string;
  where: string;
  values: unknown[];
  sort: { by: string; of: (row: ProgressFacts) => string | number };
};

/** The statement as it is for this moment, these filters and this order; each gets a plan of its own. */
function shapeOf({ workspaceId, past }: ProgressPlace, filter: ProgressFilter): Shape {
  const facts = past === null ? present : then;
  const values: unknown[] = past === null ? [workspaceId] : [workspaceId, past];
  const sorted = filter.sort.replace(/^-/, '');
  const narrowing = [
    ['outcome', filter.outcomeId, 'i.outcome_id ='],
    ['organisation', filter.organisationId, 'i.collected_by_organisation_id ='],
    ['state', filter.state, `${facts.state} = any`],
    ['light', filter.light, `${facts.light} = any`],
  ] as const;
  const asked = narrowing.filter(([, value]) => value !== undefined);
  const conditions = asked.map(([, value, condition]) => `${condition} ($${values.push(value)})`);
  const oldest = {
    by: `coalesce(${facts.latestOn}, date '0001-01-01')`,
    of: (row: ProgressFacts) => row.latestOn ?? '0001-01-01',
  };
  const sorts: Record<string, Shape['sort']> = { number: byNumber, title: byTitle, latestOn: oldest };
  return {
    name: [past === null ? 'now' : 'then', sorted, ...asked.map(([name]) => name)].join(' '),
    columns: `${constant}, ${facts.columns}`,
    from: facts.from,
    where: ['i.workspace_id = $1', facts.isInUse, ...conditions].join(' and '),
    values,
    sort: sorts[sorted] ?? byNumber,
  };
}

const byNumber = { by: 'i.number', of: ({ number }: ProgressFacts) => number };
const byTitle = { by: 'i.title', of: ({ title }: ProgressFacts) => title };

/** What an indicator is, which is shown as it is now on any day. */
const constant = `i.id, i.number, 'I-' || to_char(i.number, 'FM999000') as reference, i.title, o.id as "outcomeId", o.code as "outcomeCode",
  o.statement as "outcomeStatement", c.name as "collectedByName", i.unit, i.unit_words as "unitWords", i.decimals, i.direction,
  i.band_from as "bandFrom", i.band_to as "bandTo", i.source`;

const present = {
  from: 'indicators i',
  isInUse: 'i.archived_at is null',
  state: 'i.state',
  light: 'i.light',
  latestOn: 'i.latest_on',
  columns: `i.baseline_value as "baselineValue", i.latest_on as "latestOn", i.latest_value as "latestValue",
    i.latest_is_provisional as "latestIsProvisional", i.target_now as "targetNow", i.expected_now as "expectedNow", i.state,
    i.state_since as "stateSince", i.light, i.miss, i.next_due_on as "nextDueOn", i.period_count as "periodCount",
    i.targets <> '[]' as "hasTargets", i.forecast is not null as "hasForecast", i.last_session_on as "lastSessionOn"`,
};

/** The same from what was kept of it: the row of its history that held when the day ended where the workspace is. */
const then = {
  from: `(select ($2::date + 1)::timestamp at time zone w.time_zone as at from workspaces w where w.id = $1) t
    join state_history h on h.workspace_id = $1 and h.from_at < t.at and (h.to_at is null or h.to_at >= t.at)
    join indicators i on i.workspace_id = h.workspace_id and i.id = h.subject_id`,
  isInUse: `h.subject = 'indicator' and h.partnership_id is null and h.state ->> 'archivedAt' is null`,
  state: `h.state ->> 'state'`,
  light: `h.state ->> 'light'`,
  latestOn: `(h.state ->> 'latestOn')::date`,
  columns: `h.state ->> 'baselineValue' as "baselineValue", h.state ->> 'latestOn' as "latestOn", h.state ->> 'latestValue' as "latestValue",
    coalesce((h.state ->> 'latestIsProvisional')::boolean, false) as "latestIsProvisional", h.state ->> 'targetNow' as "targetNow",
    h.state ->> 'expectedNow' as "expectedNow", h.state ->> 'state' as state, h.state ->> 'stateSince' as "stateSince",
    h.state ->> 'light' as light, h.state ->> 'miss' as miss, h.state ->> 'nextDueOn' as "nextDueOn",
    case when h.state ->> 'latestOn' is null then 0 else 1 end as "periodCount", h.state -> 'targets' <> '[]' as "hasTargets",
    exists (select from indicator_paths v where v.indicator_id = i.id and v.kind = 'forecast' and v.set_at < t.at) as "hasForecast",
    app.last_session_then(i.id, $2, t.at) as "lastSessionOn"`,
};
