import { openPool } from '@trivet/db';

const indicators = 5000;
const pointsEach = 200;
const stamps = '1, app.now(), app.now()';

/** A million values: 5,000 indicators of one outcome with 200 months each. */
export async function generateSeries(databaseUrl: string): Promise<{ workspaceId: string; indicatorId: string }> {
  const pool = openPool(databaseUrl, { max: 1 });
  for (const sql of seriesSql) await pool.query(sql);
  const { rows } = await pool.query<{ workspaceId: string; indicatorId: string }>(
    `select workspace_id as "workspaceId", id as "indicatorId" from indicators where number = 1`,
  );
  await pool.end();
  const [first] = rows;
  if (!first) throw new Error('No indicator was made');
  return first;
}

const seriesSql = [
  `insert into indicators (id, workspace_id, number, outcome_id, title, definition, unit, unit_words, decimals, direction, source, frequency,
     reporting_days, is_in_development, comparability, targets, path_number, latest_on, latest_value, latest_is_provisional, state, trend, light,
     miss, target_now, period_count, sparkline, version, created_at, updated_at)
   select uuidv7(), o.workspace_id, n, o.id, 'Indicator ' || n, '', 'rate', 'per 1,000', 1, 'lower', '', 'monthly', 21, false, '',
     '[{"on": "2026-12-31", "value": "50"}]', 1, '2026-08-31', 60 + n % 20, false, 'flat', 'steady', 'amber', 10, 50, ${pointsEach},
     (select json_agg(json_build_object('on', ((date '2024-09-30' + make_interval(months => m))::date)::text, 'value', (60 + (n + m) % 9)::text))
      from generate_series(0, 23) m), ${stamps}
   from outcomes o, generate_series(1, ${indicators}) n where o.code = 'O1'`,
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
  '/progress/:id': {
    name: 'progress',
    text: `select json_build_object('items', coalesce(json_agg(r order by r.number, r.id), '[]'))::text as answer from (
      select i.*, 'I-' || lpad(i.number::text, 3, '0') as reference, o.code as "outcomeCode", o.statement as "outcomeStatement"
      from indicators i join outcomes o on o.id = i.outcome_id
      where i.workspace_id = $1 and i.archived_at is null order by i.number, i.id limit 200) r`,
  },
};
