import type { DataPoint, Series } from '@trivet/domain';
import { askLast, type Transaction } from '../kernel/transaction.ts';
import type { ShownPath } from './paths.queries.ts';
import type { SeriesKind, SeriesPlace } from './series.columns.ts';

/** A point, and the series it is of. */
export type PointOfSeries = DataPoint & { seriesId: string };

/** A point as it is shown: with who gave it, and without its value where that is suppressed and not theirs to see. */
export type ShownPoint = DataPoint & { seriesId: string; enteredByName: string | null };

const columns = `p.id, p.ends_on as "on", p.part, p.answer, p.value, p.provisional, p.suppressed, p.breaks_series as "breaksSeries",
  p.note, p.source, p.correction, p.entered_at as "enteredAt", p.entered_by_id as "enteredById", p.replaced_at as "replacedAt"`;

/** What stood at the end of the day that is asked for, where the workspace is; without a day, what stands. */
const standingOn = (workspace: string) => `case when $3::date is null then p.replaced_at is null else (
  select p.entered_at < d.until and (p.replaced_at is null or p.replaced_at >= d.until)
  from (select ($3::date + 1)::timestamp at time zone w.time_zone as until from workspaces w where w.id = ${workspace}) d) end`;

const trueOrFalse = (column: string) => `case when ${column} then 'true' else 'false' end`;

/** A period of a curve as JSON, put together as text: json_build_object takes twice as long for what holds no surprises. */
const period = `'{"on":"' || p.ends_on || '","value":' || coalesce('"' || case when not p.suppressed then p.value end || '"', 'null')
  || ',"provisional":' || ${trueOrFalse('p.provisional')} || ',"suppressed":' || ${trueOrFalse('p.suppressed')}
  || ',"breaksSeries":' || ${trueOrFalse('p.breaks_series')}
  || ',"notes":' || case when p.note = '' then '[]' else '[' || to_json(p.note) || ']' end || '}'`;

/** The workspace that was entered, for a question that leaves before it is known which that is. */
const entered = `(select current_setting('app.workspace_id')::uuid)`;

const statements = {
  indicator: statementsFor('indicator'),
  measure: statementsFor('measure'),
};

function statementsFor(kind: SeriesKind) {
  const [points, key] = [`${kind}_points`, `${kind}_id`];
  const partnership = kind === 'measure' ? 'partnership_id, ' : '';
  const within = kind === 'measure' ? 'partnership_id' : 'workspace_id';
  const given = `id uuid, "seriesId" uuid, "on" date, part text, answer text, value numeric, provisional boolean, suppressed boolean,
    "breaksSeries" boolean, note text, source text, correction text, "enteredAt" timestamptz, "enteredById" uuid`;
  return {
    standing: (which: string) => `select p.${key} as "seriesId", ${columns} from ${points} p
      where p.workspace_id = $1 and p.${key} = any ($2) and ${which} order by p.${key}, p.ends_on, p.entered_at, p.id`,
    at: `select p.${key} as "seriesId", ${columns} from json_to_recordset($2) k ("seriesId" uuid, "on" date, part text)
      join ${points} p on p.workspace_id = $1 and p.${key} = k."seriesId" and p.ends_on = k."on" and p.part = k.part and p.replaced_at is null`,
    replace: `update ${points} set replaced_at = $3 where workspace_id = $1 and id = any ($2) and replaced_at is null`,
    add: `insert into ${points} (id, workspace_id, ${partnership}${key}, ends_on, part, answer, value, provisional, suppressed, breaks_series,
        note, source, correction, entered_at, entered_by_id)
      select g.id, $1, ${partnership && '$3, '}g."seriesId", g."on", g.part, g.answer, g.value, g.provisional, g.suppressed, g."breaksSeries",
        g.note, g.source, g.correction, g."enteredAt", g."enteredById" from json_to_recordset($2) g (${given})`,
    byId: `select p.${key} as "seriesId", ${columns} from ${points} p where p.workspace_id = $1 and p.id = any ($2)
      order by p.${key}, p.ends_on`,
    replaced: `select p.${key} as "seriesId", ${columns} from ${points} p join ${points} n
        on n.workspace_id = p.workspace_id and n.${key} = p.${key} and n.ends_on = p.ends_on and n.part = p.part
      where p.workspace_id = $1 and n.id = any ($2) and p.id <> n.id and p.replaced_at = n.entered_at`,
    shown: (which: string) => `select p.${key} as "seriesId", ${columns}, e.name as "enteredByName"
      from ${points} p left join people e on e.workspace_id = p.workspace_id and e.id = p.entered_by_id
      where p.workspace_id = $1 and p.${key} = $2 and ${which}
      order by p.ends_on, p.part, p.entered_at, p.id`,
    curve: (standing: string) => `select s.formula, s.decimals,
      case when s.formula is null then '[' || coalesce((select string_agg(${period}, ',' order by p.ends_on)
        from ${points} p where p.workspace_id = ${entered} and p.${within} = $1 and p.${key} = $2 and p.answer <> 'withdrawn'
          and ${standing}), '') || ']' end as periods,
      case when s.formula is not null then coalesce((select json_agg(json_build_object('on', p.ends_on, 'answer', p.answer,
          'value', p.value::text, 'provisional', p.provisional, 'suppressed', p.suppressed, 'breaksSeries', p.breaks_series, 'note', p.note,
          'enteredAt', p.entered_at) order by p.ends_on, p.part)
        from ${points} p where p.workspace_id = ${entered} and p.${within} = $1 and p.${key} = $2
          and ${standing}), '[]') end as points,
      coalesce((select json_agg(json_build_object('kind', v.kind, 'number', v.number, 'path', v.path, 'because', v.because,
          'setAt', to_char(v.set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'setByName', e.name) order by v.kind, v.number)
        from ${kind}_paths v left join people e on e.workspace_id = v.workspace_id and e.id = v.set_by_id
        where v.workspace_id = ${entered} and v.${within} = $1 and v.${key} = $2), '[]') as paths
      from ${kind}s s where s.workspace_id = ${entered} and s.${within} = $1 and s.id = $2`,
  };
}

/** What stands is found by an index of its own, which a question that may also be about another day cannot use. */
const curves = { indicator: curvesOf('indicator'), measure: curvesOf('measure') };

function curvesOf(kind: SeriesKind) {
  const { curve } = statements[kind];
  return {
    present: { name: `${kind}_curve`, text: curve('p.replaced_at is null') },
    past: { name: `${kind}_curve_then`, text: curve(standingOn(entered)) },
  };
}

/** Every point that stands of some series, or that stood at the end of a day. */
export async function readStandingPoints(
  tx: Transaction,
  kind: SeriesKind,
  { workspaceId, seriesIds, past = null }: { workspaceId: string; seriesIds: readonly string[]; past?: string | null },
): Promise<PointOfSeries[]> {
  const { standing } = statements[kind];
  const present = { name: `standing_${kind}_points`, text: standing('p.replaced_at is null') };
  const then = { name: `standing_${kind}_points_then`, text: standing(standingOn('$1')) };
  const { rows } =
    past === null
      ? await tx.client.query<PointOfSeries>({ ...present, values: [workspaceId, seriesIds] })
      : await tx.client.query<PointOfSeries>({ ...then, values: [workspaceId, seriesIds, past] });
  return rows;
}

/** The points that stand for some dates of some series. */
export async function readStandingPointsAt(
  tx: Transaction,
  kind: SeriesKind,
  { workspaceId, keys }: { workspaceId: string; keys: readonly { seriesId: string; on: string; part: string }[] },
): Promise<PointOfSeries[]> {
  const question = { name: `standing_${kind}_points_at`, text: statements[kind].at };
  const { rows } = await tx.client.query<PointOfSeries>({ ...question, values: [workspaceId, JSON.stringify(keys)] });
  return rows;
}

/** Points by their ids, standing or not. */
export async function readPointsById(
  tx: Transaction,
  kind: SeriesKind,
  { workspaceId, ids }: { workspaceId: string; ids: readonly string[] },
): Promise<PointOfSeries[]> {
  const question = { name: `${kind}_points_by_id`, text: statements[kind].byId };
  return (await tx.client.query<PointOfSeries>({ ...question, values: [workspaceId, ids] })).rows;
}

/** What stood until these points took its place. */
export async function readWhatTheyReplaced(
  tx: Transaction,
  kind: SeriesKind,
  { workspaceId, ids }: { workspaceId: string; ids: readonly string[] },
): Promise<PointOfSeries[]> {
  const question = { name: `replaced_${kind}_points`, text: statements[kind].replaced };
  return (await tx.client.query<PointOfSeries>({ ...question, values: [workspaceId, ids] })).rows;
}

/** Keeps new points in the place of those that stood for the same dates and parts. Hold their series before. */
export async function keepPoints(
  tx: Transaction,
  kind: SeriesKind,
  { place, points, inPlaceOf }: { place: SeriesPlace; points: readonly PointOfSeries[]; inPlaceOf: readonly string[] },
): Promise<void> {
  const { replace, add } = statements[kind];
  const given = JSON.stringify(points);
  const { workspaceId, partnershipId } = place;
  const at = points[0]?.enteredAt;
  if (inPlaceOf.length > 0)
    await tx.client.query({ name: `replace_${kind}_points`, text: replace, values: [workspaceId, inPlaceOf, at] });
  const values = partnershipId === null ? [workspaceId, given] : [workspaceId, given, partnershipId];
  await tx.client.query({ name: `add_${kind}_points`, text: add, values });
}

/** The points of a series in time: those that stand, or that stood at the end of a day. */
export async function readShownPoints(
  tx: Transaction,
  kind: SeriesKind,
  { workspaceId, seriesId, asOf }: OfSeries & { asOf: string | null },
): Promise<ShownPoint[]> {
  const text = statements[kind].shown(standingOn('$1'));
  const values = [workspaceId, seriesId, asOf];
  return (await tx.client.query<ShownPoint>({ name: `shown_${kind}_points`, text, values })).rows;
}

/** Every point a series has ever had, those that were replaced among them. */
export async function readAllPoints(
  tx: Transaction,
  kind: SeriesKind,
  { workspaceId, seriesId }: OfSeries,
): Promise<ShownPoint[]> {
  const text = statements[kind].shown('true');
  return (await tx.client.query<ShownPoint>({ name: `all_${kind}_points`, text, values: [workspaceId, seriesId] }))
    .rows;
}

type OfSeries = { workspaceId: string; seriesId: string };

/**
 * What a curve is drawn from. Where a date has one value its periods are the points as they stand, and come written down
 * as JSON; where it may have several, its points come, to be made one.
 */
export type CurveData = { paths: ShownPath[] } & (
  | { periods: string; points: null }
  | ({ periods: null; points: CurvePoint[] } & Pick<Series, 'formula' | 'decimals'>)
);
export type CurvePoint = Pick<
  DataPoint,
  'on' | 'answer' | 'value' | 'provisional' | 'suppressed' | 'breaksSeries' | 'note' | 'enteredAt'
>;

/** Where a series is said to be: an indicator in a workspace, a measure in a partnership. */
type Placed = { placeId: string; seriesId: string; asOf: string | null };

/**
 * All that the chart of one series needs, as it stands or stood at the end of a day: one statement, the last of its
 * transaction, which sees what the person sees who has entered.
 * @returns undefined when there is no such series there
 */
export async function readCurve(
  tx: Transaction,
  kind: SeriesKind,
  { placeId, seriesId, asOf }: Placed,
): Promise<CurveData | undefined> {
  const question = curves[kind][asOf === null ? 'present' : 'past'];
  const values = asOf === null ? [placeId, seriesId] : [placeId, seriesId, asOf];
  return (await askLast<CurveData>(tx, { ...question, values })).rows[0];
}
