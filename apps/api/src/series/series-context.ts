import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { CommandContext, QueryContext } from '../kernel/handlers.ts';

/** The points of one series as they stand, for a verb that derives anew what rests on them. Hold the series before. */
export const standingPoints = ({ tx, actor }: QueryContext, kind: db.SeriesKind, seriesId: string) =>
  db.readStandingPoints(tx, kind, { workspaceId: actor.workspaceId, seriesIds: [seriesId] });

type Set = { seriesId: string; partnershipId: string | null; series: domain.Series; because: string };

/** Keeps the target path that a series now has beside those before it. */
export async function keepTargets(context: CommandContext, kind: db.SeriesKind, set: Set): Promise<void> {
  const { pathNumber, baselineOn, baselineValue, targets, tolerance } = set.series;
  if (pathNumber === 0) return;
  const path = { baselineOn, baselineValue, targets, tolerance };
  await keep(context, kind, { ...set, path: { kind: 'target', number: pathNumber, path } });
}

/** Keeps the forecast that a series now has beside those before it. */
export async function keepForecast(context: CommandContext, kind: db.SeriesKind, set: Set): Promise<void> {
  const { forecast } = set.series;
  if (forecast)
    await keep(context, kind, { ...set, path: { kind: 'forecast', number: forecast.number, path: forecast } });
}

async function keep(
  { tx, actor, decision, newId }: CommandContext,
  kind: db.SeriesKind,
  { seriesId, partnershipId, because, path }: Set & { path: Pick<db.KeptPath, 'kind' | 'number' | 'path'> },
): Promise<void> {
  const made = { id: newId(), seriesId, because, setAt: decision.at, setById: decision.by };
  await db.keepPath(tx, kind, { place: { workspaceId: actor.workspaceId, partnershipId }, path: { ...path, ...made } });
}

/** The row of a series with how whole its data are. */
export function withCompleteness<S extends domain.Series & { lastSessionOn: string | null }>(
  series: S,
  { hasCollector, today }: { hasCollector: boolean; today: string },
) {
  const has = { hasCollector, hasTargets: series.targets.length > 0, hasForecast: series.forecast !== null };
  return { ...series, completeness: domain.completenessOf({ ...series, ...has }, today) };
}
