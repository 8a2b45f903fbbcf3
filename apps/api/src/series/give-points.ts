import type { PointsKept } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

type Kept = domain.Series & { version: number };

/** How one kind of series takes points. */
export type TakesPoints<S extends Kept> = {
  kind: db.SeriesKind;
  partnershipId: string | null;
  /** The name of the field that says which series a point is of */
  key: string;
  /** Held, in the order of their ids; those the caller may not enter values of are left out */
  load: (ids: readonly string[]) => Promise<S[]>;
  give: (series: S, standing: readonly domain.DataPoint[], points: number) => Promise<S>;
};

/** A point and the series it is said to be of. */
export type SentPoint = {
  seriesId: string;
  draft: domain.PointDraft;
};

type Given<S> = domain.GivenPoint & { series: S };

/**
 * Keeps the points of one or many series: all of them, or none.
 * @throws Refusal `unprocessable`, naming each point that cannot be
 */
export async function givePoints<S extends Kept>(
  context: CommandContext,
  takes: TakesPoints<S>,
  sent: readonly SentPoint[],
): Promise<PointsKept> {
  const { tx, actor, decision } = context;
  const ids = [...new Set(sent.map(({ seriesId }) => seriesId))];
  const series = new Map((await takes.load(ids)).map((one) => [one.id, one]));
  assertKnown(sent, series, takes.key);
  const standing = await db.readStandingPoints(tx, takes.kind, { workspaceId: actor.workspaceId, seriesIds: ids });
  const accepted = domain.acceptPoints(toCheck(sent, series, standing), decision.today);
  const saved = await keepAll(context, takes, { accepted, standing });
  return { kept: accepted.length, unchanged: sent.length - accepted.length, series: saved };
}

function assertKnown(sent: readonly SentPoint[], series: ReadonlyMap<string, unknown>, key: string): void {
  const errors = sent.flatMap(({ seriesId }, at) =>
    series.has(seriesId)
      ? []
      : [{ pointer: `/items/${at}/${key}`, code: 'not_here', message: 'There is none here whose values you enter' }],
  );
  if (errors.length > 0) throw new domain.Refusal('unprocessable', 'not_here', errors[0]?.message ?? '', errors);
}

function toCheck<S extends Kept>(
  sent: readonly SentPoint[],
  series: ReadonlyMap<string, S>,
  standing: readonly db.PointOfSeries[],
): Given<S>[] {
  const pointsOf = Map.groupBy(standing, ({ seriesId }) => seriesId);
  const known = new Map([...series.keys()].map((id) => [id, domain.standingByKey(pointsOf.get(id) ?? [])]));
  return sent.flatMap(({ seriesId, draft }, at) => {
    const one = series.get(seriesId);
    return one ? [{ pointer: `/items/${at}`, draft, series: one, standing: known.get(seriesId) ?? new Map() }] : [];
  });
}

type ToKeep<S> = { accepted: readonly Given<S>[]; standing: readonly db.PointOfSeries[] };

async function keepAll<S extends Kept>(
  { tx, actor, decision, newId }: CommandContext,
  { kind, partnershipId, give }: TakesPoints<S>,
  { accepted, standing }: ToKeep<S>,
): Promise<PointsKept['series']> {
  const stamp = { enteredAt: decision.at, enteredById: decision.by };
  const points = accepted.map(({ draft, series }) => ({
    ...domain.pointOf(draft, { id: newId(), ...stamp }),
    seriesId: series.id,
  }));
  const inPlaceOf = accepted.flatMap(({ draft, standing: known }) => known.get(domain.keyOf(draft))?.id ?? []);
  await db.keepPoints(tx, kind, { place: { workspaceId: actor.workspaceId, partnershipId }, points, inPlaceOf });
  const before = Map.groupBy(standing, ({ seriesId }) => seriesId);
  const saved: PointsKept['series'] = [];
  for (const [id, some] of Map.groupBy(points, ({ seriesId }) => seriesId)) {
    const series = accepted.find((one) => one.series.id === id)?.series;
    if (!series) continue;
    const now = domain.standingByKey([...(before.get(id) ?? []), ...some]);
    const { version } = await give(series, [...now.values()], some.length);
    saved.push({ id, version, points: some.length });
  }
  return saved;
}
