import type { Curve, ShownPoint } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { QueryContext } from '../kernel/handlers.ts';

type OfSeries = { kind: db.SeriesKind; seriesId: string };

/** The points of a series. A suppressed value is shown only to the people of the organisation that collects it. */
export async function readPoints(
  { tx, actor }: QueryContext,
  { kind, seriesId }: OfSeries,
  {
    asOf,
    replaced,
    seesSuppressed,
  }: { asOf?: string | undefined; replaced?: boolean | undefined; seesSuppressed: boolean },
): Promise<ShownPoint[]> {
  const of = { workspaceId: actor.workspaceId, seriesId };
  const points = replaced
    ? await db.readAllPoints(tx, kind, of)
    : await db.readShownPoints(tx, kind, { ...of, asOf: asOf ?? null });
  return points.map(({ seriesId: _known, ...point }) => ({
    ...point,
    value: point.suppressed && !seesSuppressed ? null : point.value,
  }));
}

/** What the chart of a series is drawn from, in one question. */
export async function readCurve(
  { tx, actor }: QueryContext,
  { kind, series, asOf }: { kind: db.SeriesKind; series: domain.Series; asOf?: string | undefined },
): Promise<Curve> {
  const of = { workspaceId: actor.workspaceId, seriesId: series.id, asOf: asOf ?? null };
  const { points, paths } = await db.readCurve(tx, kind, of);
  return { periods: domain.periodsOf(series, points), ...versionsOf(paths) };
}

function versionsOf(paths: readonly db.ShownPath[]): Pick<Curve, 'paths' | 'forecasts'> {
  const targets = paths.filter(({ kind }) => kind === 'target');
  const forecasts = paths.filter(({ kind }) => kind === 'forecast');
  return {
    paths: targets.map(({ path, number, because, setAt, setByName }) =>
      domain.PathVersion.parse({ ...path, number, reason: because, setAt, setByName }),
    ),
    forecasts: forecasts.map(({ path, because, setAt, setByName }) =>
      domain.ForecastVersion.parse({ ...path, note: because, madeAt: setAt, madeByName: setByName }),
    ),
  };
}
