import * as db from '@trivet/db';
import { type CurvePeriod, periodsOf, type PortfolioFlatRow } from '@trivet/domain';

/** An indicator as it stood, with all that its curve is drawn from. */
export type PackCurve = db.ProgressFacts & db.IndicatorPaths & { periods: readonly CurvePeriod[] };

/** An outcome that some of the partnerships contribute to, and how people fare by it. */
export type PackOutcome = {
  name: string;
  contributing: readonly string[];
  /** How many indicators it has, of which only the first are told of */
  indicators: number;
  curves: readonly PackCurve[];
};

/** As many as fill two pages. */
const mostCurves = 12;

/** More indicators than any workspace has. */
const everyOne = 100_000;

/** The outcomes that some partnerships contribute to and that have indicators, each once, whoever contributes. */
export async function readPackOutcomes(
  tx: db.Transaction,
  place: db.ProgressPlace,
  rows: readonly PortfolioFlatRow[],
): Promise<PackOutcome[]> {
  const { items } = await db.listIndicatorProgress(tx, place, { sort: 'number' }, { limit: everyOne, after: null });
  const outcomes = [...Map.groupBy(items, ({ outcomeCode }) => outcomeCode)]
    .map(([code, indicators]) => ({ code, indicators, contributing: contributingTo(code, rows) }))
    .filter(({ contributing }) => contributing.length > 0)
    .toSorted((one, other) => one.code.localeCompare(other.code, 'en-GB', { numeric: true }));
  const curves = await curvesOf(
    tx,
    place,
    outcomes.flatMap(({ indicators }) => indicators.slice(0, mostCurves)),
  );
  return outcomes.map(({ code, contributing, indicators }) => ({
    name: `${code} ${indicators[0]?.outcomeStatement ?? ''}`,
    contributing,
    indicators: indicators.length,
    curves: curves.filter(({ outcomeCode }) => outcomeCode === code),
  }));
}

/** The names of those that contribute to an outcome. A code holds no comma. */
const contributingTo = (code: string, rows: readonly PortfolioFlatRow[]): string[] =>
  rows.filter(({ outcomes }) => outcomes.split(', ').includes(code)).map(({ partnershipName }) => partnershipName);

async function curvesOf(
  tx: db.Transaction,
  place: db.ProgressPlace,
  indicators: readonly db.ProgressFacts[],
): Promise<PackCurve[]> {
  const seriesIds = indicators.map(({ id }) => id);
  const paths = new Map((await db.readIndicatorPaths(tx, place, seriesIds)).map((path) => [path.id, path]));
  const points = Map.groupBy(
    await db.readStandingPoints(tx, 'indicator', { ...place, seriesIds }),
    ({ seriesId }) => seriesId,
  );
  return indicators.flatMap((facts) => {
    const path = paths.get(facts.id);
    return path ? [{ ...facts, ...path, periods: periodsOf({ ...facts, ...path }, points.get(facts.id) ?? []) }] : [];
  });
}
