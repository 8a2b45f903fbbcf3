import { z } from 'zod';
import { assertMayBegin, type EmbedDraft, type EmbedEventPayload } from '../embeds/embed.ts';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, workspaceRecord } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import { type Kind, merged, patchOf } from '../kernel/kind.ts';
import type { DataPoint } from '../series/data-point.ts';
import { type ForecastDraft, makeForecast } from '../series/make-forecast.ts';
import {
  type CurveState,
  seriesDefaults,
  seriesFields,
  type SeriesPath,
  seriesRecord,
  wrongInSeries,
} from '../series/series-fields.ts';
import { begunSeries, foretold, redefined, rederived, repathed, seriesTracks } from '../series/series-verbs.ts';

const own = {
  outcomeId: Id,
  /** Whose people may enter its values */
  collectedByOrganisationId: Id.nullable(),
};

const IndicatorFields = z.strictObject({ ...own, ...seriesFields });

export const IndicatorDraft = IndicatorFields.extend({
  ...seriesDefaults,
  outcomeId: Id,
  collectedByOrganisationId: Id.nullable().default(null),
}).meta({ id: 'IndicatorDraft' });
export type IndicatorDraft = z.output<typeof IndicatorDraft>;

export const IndicatorPatch = patchOf(IndicatorFields).meta({ id: 'IndicatorPatch' });
export type IndicatorPatch = z.output<typeof IndicatorPatch>;

/** A condition of a whole population: an outcome's, nobody's alone. A partnership contributes and is never scored on it. */
export const Indicator = z
  .strictObject({ ...workspaceRecord, ...own, ...seriesRecord })
  .check(({ value, issues }) => {
    for (const [path, message] of wrongInSeries(value)) issues.push({ code: 'custom', path, message, input: value });
  })
  .meta({ id: 'Indicator' });
export type Indicator = z.output<typeof Indicator>;

export type IndicatorEvent =
  | { type: 'indicator.added'; payload: Record<never, never> }
  | { type: 'indicator.edited'; payload: { fields: string[] } }
  | { type: 'indicator.targets_set'; payload: { number: number } }
  | { type: 'indicator.forecast_made'; payload: { number: number; method: string } }
  | { type: 'indicator.points_given'; payload: { points: number; state: CurveState; formerState: CurveState } }
  | { type: 'indicator.embedded'; payload: EmbedEventPayload }
  | { type: 'indicator.embed_renewed'; payload: { embedId: string } }
  | { type: 'indicator.embed_ended'; payload: { embedId: string } }
  | { type: 'indicator.archived'; payload: Record<never, never> }
  | { type: 'indicator.restored'; payload: Record<never, never> };

type IndicatorChange = Change<Indicator, IndicatorEvent>;

const inUse = ({ archivedAt }: Indicator) =>
  archivedAt ? (['indicator_archived', 'This indicator is archived. Restore it to change it.'] as const) : null;
const archived = ({ archivedAt }: Indicator) =>
  archivedAt ? null : (['indicator_in_use', 'This indicator is not archived.'] as const);

const indicatorGuards = {
  'indicator.see': always,
  'indicator.edit': inUse,
  'indicator.set_targets': inUse,
  'indicator.forecast': inUse,
  'indicator.give_points': inUse,
  'indicator.embed': inUse,
  'indicator.end_embed': always,
  'indicator.archive': inUse,
  'indicator.restore': archived,
} satisfies Guards<Indicator>;

export const indicatorKind: Kind<Indicator> = {
  subject: 'indicator',
  schema: Indicator,
  guards: indicatorGuards,
  edit: { action: 'indicator.edit', fields: IndicatorFields },
  heldBy: ({ collectedByOrganisationId }) => ({ organisationId: collectedByOrganisationId }),
  tracks: seriesTracks,
};

export function addIndicator(
  draft: IndicatorDraft,
  place: { id: string; workspaceId: string; number: number },
  decision: Decision,
): IndicatorChange {
  const indicator = rederived({ ...begunSeries(draft, decision), ...draft, ...place }, [], decision);
  return decide(Indicator, null, indicator, { type: 'indicator.added', payload: {} });
}

export function editIndicator(
  indicator: Indicator,
  standing: readonly DataPoint[],
  patch: IndicatorPatch,
  decision: Decision,
): IndicatorChange {
  assertAllows(indicatorGuards, 'indicator.edit', indicator);
  const payload = { fields: Object.keys(patch) };
  const after = redefined(merged(indicator, patch), standing, decision);
  return decide(Indicator, indicator, after, { type: 'indicator.edited', payload });
}

/** Where it starts from and where it should get to, from now on. */
export function setIndicatorTargets(
  indicator: Indicator,
  standing: readonly DataPoint[],
  path: SeriesPath,
  decision: Decision,
): IndicatorChange {
  assertAllows(indicatorGuards, 'indicator.set_targets', indicator);
  const after = repathed(indicator, standing, path, decision);
  return decide(Indicator, indicator, after, { type: 'indicator.targets_set', payload: { number: after.pathNumber } });
}

/** Freezes what would be if nothing changed; the forecast before stays readable. */
export function forecastIndicator(
  indicator: Indicator,
  standing: readonly DataPoint[],
  draft: ForecastDraft,
  decision: Decision,
): IndicatorChange {
  assertAllows(indicatorGuards, 'indicator.forecast', indicator);
  const forecast = makeForecast(indicator, standing, draft, decision);
  const payload = { number: forecast.number, method: forecast.method };
  const after = foretold(indicator, standing, forecast, decision);
  return decide(Indicator, indicator, after, { type: 'indicator.forecast_made', payload });
}

/** `standing`: all its points as they stand with the new ones among them, of which there are `points`. */
export function giveIndicatorPoints(
  indicator: Indicator,
  standing: readonly DataPoint[],
  points: number,
  decision: Decision,
): IndicatorChange {
  assertAllows(indicatorGuards, 'indicator.give_points', indicator);
  const after = rederived(indicator, standing, decision);
  const payload = { points, state: after.state, formerState: indicator.state };
  return decide(Indicator, indicator, after, { type: 'indicator.points_given', payload });
}

export function archiveIndicator(
  indicator: Indicator,
  standing: readonly DataPoint[],
  decision: Decision,
): IndicatorChange {
  assertAllows(indicatorGuards, 'indicator.archive', indicator);
  const after = rederived({ ...indicator, archivedAt: decision.at }, standing, decision);
  return decide(Indicator, indicator, after, { type: 'indicator.archived', payload: {} });
}

export function restoreIndicator(
  indicator: Indicator,
  standing: readonly DataPoint[],
  decision: Decision,
): IndicatorChange {
  assertAllows(indicatorGuards, 'indicator.restore', indicator);
  const after = rederived({ ...indicator, archivedAt: null }, standing, decision);
  return decide(Indicator, indicator, after, { type: 'indicator.restored', payload: {} });
}

/** Shows its chart to whoever has an address, from now on. */
export function embedIndicator(
  indicator: Indicator,
  { embedId, ...draft }: EmbedDraft & { embedId: string },
  { today }: Decision,
): IndicatorChange {
  assertAllows(indicatorGuards, 'indicator.embed', indicator);
  assertMayBegin(draft, today);
  return decide(Indicator, indicator, indicator, { type: 'indicator.embedded', payload: { embedId, ...draft } });
}

/** Gives the same chart another address: the one before shows nothing more. */
export function renewIndicatorEmbed(indicator: Indicator, embedId: string): IndicatorChange {
  assertAllows(indicatorGuards, 'indicator.embed', indicator);
  return decide(Indicator, indicator, indicator, { type: 'indicator.embed_renewed', payload: { embedId } });
}

export function endIndicatorEmbed(indicator: Indicator, embedId: string): IndicatorChange {
  assertAllows(indicatorGuards, 'indicator.end_embed', indicator);
  return decide(Indicator, indicator, indicator, { type: 'indicator.embed_ended', payload: { embedId } });
}
