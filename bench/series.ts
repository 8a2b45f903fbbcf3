import { openPool } from '@trivet/db';
import type { Work } from './compare.ts';

const indicators = 5000;
const pointsEach = 200;
const stamps = '1, app.now(), app.now()';

type Series = { workspaceId: string; indicatorId: string; outcomeId: string };

/** A million values: 5,000 indicators of the first two outcomes with 200 months each, 1,000 of the second. */
export async function generateSeries(databaseUrl: string): Promise<Series> {
  const pool = openPool(databaseUrl, { max: 1 });
  for (const sql of seriesSql) await pool.query(sql);
  const { rows } = await pool.query<Series>(
    `select workspace_id as "workspaceId", id as "indicatorId", outcome_id as "outcomeId" from indicators where number = 1`,
  );
  await pool.end();
  const [first] = rows;
  if (!first) throw new Error('No indicator was made');
  return first;
}

/** What is measured of a million values. */
export const seriesWorks = ({ workspaceId, indicatorId, outcomeId }: Series): Work[] => [
  {
    name: 'The chart of one indicator, 200 of 1,000,000 values',
    product: `/api/v1/workspaces/${workspaceId}/indicators/${indicatorId}/curve`,
    handTuned: `/curve/${indicatorId}`,
    sql: `select ends_on, value from indicator_points where indicator_id = '${indicatorId}' and replaced_at is null order by ends_on`,
    goal: 0.7,
  },
  {
    name: 'How 200 of 5,000 indicators stand, a page of the report',
    product: `/api/v1/workspaces/${workspaceId}/reports/indicator-progress?limit=200`,
    handTuned: `/progress/${workspaceId}`,
    sql: `select id, state, light from indicators where workspace_id = '${workspaceId}' and archived_at is null order by number, id limit 200`,
    goal: 0.7,
  },
  {
    name: 'How 1,000 indicators stand, whole, as CSV against JSON by hand',
    product: `/api/v1/workspaces/${workspaceId}/reports/indicator-progress/export?outcomeId=${outcomeId}`,
    handTuned: `/progress-of/${outcomeId}`,
    sql: `select id, state, light from indicators where workspace_id = '${workspaceId}' and outcome_id = '${outcomeId}' order by number, id`,
    goal: 0.7,
  },
];

const seriesSql = [
  `insert into indicators (id, workspace_id, number, outcome_id, title, definition, unit, unit_words, decimals, direction, source, frequency,
     reporting_days, is_in_development, comparability, targets, path_number, latest_on, latest_value, latest_is_provisional, state, trend, light,
     miss, target_now, period_count, sparkline, version, created_at, updated_at)
   select uuidv7(), o.workspace_id, n, o.id, 'Indicator ' || n, '', 'rate', 'per 1,000', 1, 'lower', '', 'monthly', 21, false, '',
     '[{"on": "2026-12-31", "value": "50"}]', 1, '2026-08-31', 60 + n % 20, false, 'flat', 'steady', 'amber', 10, 50, ${pointsEach},
     (select json_agg(json_build_object('on', ((date '2024-09-30' + make_interval(months => m))::date)::text, 'value', (60 + (n + m) % 9)::text))
      from generate_series(0, 23) m), ${stamps}
   from outcomes o, generate_series(1, ${indicators}) n where o.code = case when n <= 1000 then 'O2' else 'O1' end`,
  `insert into indicator_points (id, workspace_id, indicator_id, ends_on, part, answer, value, provisional, suppressed, breaks_series, note, source,
     correction, entered_at)
   select uuidv7(), i.workspace_id, i.id, (date '2010-01-31' + make_interval(months => m))::date, '', 'value', 60 + (i.number + m) % 20, false, false,
     false, '', '', '', app.now() from indicators i, generate_series(1, ${pointsEach}) m`,
  'analyze indicators, indicator_points',
];

/** The chart's data of one series, and how each of a page of series stands, as one statement each. */
export const seriesStatements = {
  '/curve/:id': {
    name: 'curve',
    text: `select json_build_object('periods', coalesce((select json_agg(json_build_object('on', p.ends_on, 'value', p.value::text,
        'provisional', p.provisional, 'suppressed', p.suppressed, 'breaksSeries', p.breaks_series, 'notes', '[]'::json) order by p.ends_on)
        from indicator_points p where p.indicator_id = $1 and p.replaced_at is null), '[]'),
      'paths', '[]'::json, 'forecasts', '[]'::json)::text as answer`,
  },
  '/progress/:id': { name: 'progress', text: progressSql('i.workspace_id = $1', 'limit 200') },
  '/progress-of/:id': { name: 'progress_of', text: progressSql('i.outcome_id = $1', '') },
};

/** The same figures, without the reasons in words that the product puts beside them. */
function progressSql(which: string, most: string): string {
  return `select json_build_object('items', coalesce(json_agg(r order by r.number, r.id), '[]'))::text as answer from (
    select i.id, i.number, 'I-' || lpad(i.number::text, 3, '0') as reference, i.title, o.code as "outcomeCode", o.statement as "outcomeStatement",
      c.name as "collectedByName", i.unit, i.unit_words as "unitWords", i.decimals, i.direction, i.latest_on as "latestOn",
      i.latest_value::text as "latestValue", i.latest_is_provisional as "latestIsProvisional", i.target_now::text as target, i.light, i.state,
      i.state_since as "stateSince", current_date - i.latest_on as "ageDays", i.next_due_on as "nextDueOn", i.last_session_on as "lastSessionOn",
      i.baseline_value is null as "noBaseline", i.targets = '[]' as "noTarget", i.forecast is null as "noForecast", i.source = '' as "noSource"
    from indicators i join outcomes o on o.id = i.outcome_id left join organisations c on c.id = i.collected_by_organisation_id
    where ${which} and i.archived_at is null order by i.number, i.id ${most}) r`;
}
