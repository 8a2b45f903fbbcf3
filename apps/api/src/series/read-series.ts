import type { Curve, ShownPoint } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { QueryContext, Written } from '../kernel/handlers.ts';

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

/**
 * What the chart of a series is drawn from, in one question that does not wait to learn who asks.
 * @throws Refusal `not_found` when there is no such series there
 */
export async function readCurve(
  tx: db.Transaction,
  { kind, ...of }: { kind: db.SeriesKind; placeId: string; seriesId: string; asOf: string | undefined },
): Promise<Curve | Written> {
  const found = await db.readCurve(tx, kind, { ...of, asOf: of.asOf ?? null });
  if (!found) throw domain.notFound();
  const versions = versionsOf(found.paths);
  if (found.periods === null) return { periods: domain.periodsOf(found, found.points), ...versions };
  return { json: `{"periods":${found.periods},${JSON.stringify(versions).slice(1)}` };
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
