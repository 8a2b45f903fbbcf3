import * as db from '@trivet/db';
import { type CurvePeriod, periodsOf, type PortfolioFlatRow } from '@trivet/domain';

/** An indicator as it stood, all that its curve is drawn from, and who contributed to its outcome. */
export type PackCurve = db.ProgressFacts &
  db.IndicatorPaths & { periods: readonly CurvePeriod[]; contributing: readonly string[] };

/** More indicators than any workspace has. */
const everyOne = 100_000;

/** The curves of the outcomes that some partnerships contribute to, outcome by outcome: each once, whoever contributes. */
export async function readPackCurves(
  tx: db.Transaction,
  place: db.ProgressPlace,
  rows: readonly PortfolioFlatRow[],
): Promise<PackCurve[]> {
  const { items } = await db.listIndicatorProgress(tx, place, { sort: 'number' }, { limit: everyOne, after: null });
  const shown = items
    .map((facts) => ({ ...facts, contributing: contributingTo(facts.outcomeCode, rows) }))
    .filter(({ contributing }) => contributing.length > 0)
    .toSorted((one, other) => one.outcomeCode.localeCompare(other.outcomeCode, 'en-GB', { numeric: true }));
  const seriesIds = shown.map(({ id }) => id);
  const paths = await db.readIndicatorPaths(tx, place, seriesIds);
  const points = Map.groupBy(
    await db.readStandingPoints(tx, 'indicator', { ...place, seriesIds }),
    ({ seriesId }) => seriesId,
  );
  return shown.flatMap((facts) => {
    const path = paths.find(({ id }) => id === facts.id);
    return path ? [{ ...facts, ...path, periods: periodsOf({ ...facts, ...path }, points.get(facts.id) ?? []) }] : [];
  });
}

/** The names of those that contribute to an outcome. A code holds no comma. */
const contributingTo = (code: string, rows: readonly PortfolioFlatRow[]): string[] =>
  rows.filter(({ outcomes }) => outcomes.split(', ').includes(code)).map(({ partnershipName }) => partnershipName);
