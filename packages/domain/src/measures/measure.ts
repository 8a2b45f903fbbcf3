import { z } from 'zod';
import { assertMayBegin, type EmbedDraft, type EmbedEventPayload } from '../embeds/embed.ts';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Id, partnershipRecord } from '../kernel/fields.ts';
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

/** Quantity and quality of effort, quantity and quality of effect: the four boxes. */
export const Quadrant = z.enum(['how_much', 'how_well', 'better_off_number', 'better_off_percent']);
export type Quadrant = z.output<typeof Quadrant>;

const own = {
  quadrant: Quadrant,
  /** The partner whose work it is of; null for that of all */
  partnerId: Id.nullable(),
  /** Which partner collects its values */
  collectedByPartnerId: Id.nullable(),
};

const MeasureFields = z.strictObject({ ...own, ...seriesFields });

/** What a measure may show: how far an objective is, whether a criterion is met, whether an agreement's service levels are kept. */
export const EvidenceKind = z.enum(['objective', 'criterion', 'agreement']);
export type EvidenceKind = z.output<typeof EvidenceKind>;

const EvidenceOf = z.strictObject({ kind: EvidenceKind, id: Id }).meta({ id: 'EvidenceOf' });
export type EvidenceOf = z.output<typeof EvidenceOf>;

const evidenceOf = z.array(EvidenceOf).max(40, 'Choose 40 or fewer');

export const MeasureDraft = MeasureFields.extend({
  ...seriesDefaults,
  quadrant: Quadrant,
  partnerId: Id.nullable().default(null),
  collectedByPartnerId: Id.nullable().default(null),
  evidenceOf: evidenceOf.default([]),
}).meta({ id: 'MeasureDraft' });
export type MeasureDraft = z.output<typeof MeasureDraft>;

/** What a PATCH may name: its fields, and what it shows. */
const EditableMeasure = MeasureFields.extend({ evidenceOf });
export const MeasurePatch = patchOf(EditableMeasure).meta({ id: 'MeasurePatch' });
export type MeasurePatch = z.output<typeof MeasurePatch>;

/** How well a partnership does its own work: its alone, or one partner's in it. */
export const Measure = z
  .strictObject({ ...partnershipRecord, ...own, ...seriesRecord })
  .check(({ value, issues }) => {
    for (const [path, message] of wrongInSeries(value)) issues.push({ code: 'custom', path, message, input: value });
  })
  .meta({ id: 'Measure' });
export type Measure = z.output<typeof Measure>;

export type MeasureEvent =
  | { type: 'measure.added'; payload: { evidenceOf: EvidenceOf[] } }
  | { type: 'measure.edited'; payload: { fields: string[]; evidenceOf: EvidenceOf[] | null } }
  | { type: 'measure.targets_set'; payload: { number: number } }
  | { type: 'measure.forecast_made'; payload: { number: number; method: string } }
  | { type: 'measure.points_given'; payload: { points: number; state: CurveState; formerState: CurveState } }
  | { type: 'measure.embedded'; payload: EmbedEventPayload }
  | { type: 'measure.embed_renewed'; payload: { embedId: string } }
  | { type: 'measure.embed_ended'; payload: { embedId: string } }
  | { type: 'measure.archived'; payload: Record<never, never> }
  | { type: 'measure.restored'; payload: Record<never, never> };

type MeasureChange = Change<Measure, MeasureEvent>;

const inUse = ({ archivedAt }: Measure) =>
  archivedAt ? (['measure_archived', 'This measure is archived. Restore it to change it.'] as const) : null;
const archived = ({ archivedAt }: Measure) =>
  archivedAt ? null : (['measure_in_use', 'This measure is not archived.'] as const);

const measureGuards = {
  'measure.see': always,
  'measure.edit': inUse,
  'measure.set_targets': inUse,
  'measure.forecast': inUse,
  'measure.give_points': inUse,
  'measure.embed': inUse,
  'measure.end_embed': always,
  'measure.archive': inUse,
  'measure.restore': archived,
} satisfies Guards<Measure>;

export const measureKind: Kind<Measure> = {
  subject: 'measure',
  schema: Measure,
  guards: measureGuards,
  edit: { action: 'measure.edit', fields: EditableMeasure },
  heldBy: ({ partnerId }) => ({ partnerId }),
  tracks: seriesTracks,
};

export function addMeasure(
  { evidenceOf: shown, ...draft }: MeasureDraft,
  place: { id: string; workspaceId: string; partnershipId: string; number: number },
  decision: Decision,
): MeasureChange {
  const measure = rederived({ ...begunSeries(draft, decision), ...draft, ...place }, [], decision);
  return decide(Measure, null, measure, { type: 'measure.added', payload: { evidenceOf: shown } });
}

/** Changes its fields and what it shows, either or both. */
export function editMeasure(
  measure: Measure,
  standing: readonly DataPoint[],
  { evidenceOf: shown, ...patch }: MeasurePatch,
  decision: Decision,
): MeasureChange {
  assertAllows(measureGuards, 'measure.edit', measure);
  const fields = Object.keys(patch);
  const payload = { fields, evidenceOf: shown ?? null };
  const after = fields.length === 0 && shown ? measure : redefined(merged(measure, patch), standing, decision);
  return decide(Measure, measure, after, { type: 'measure.edited', payload });
}

/** Where it starts from and where it should get to, from now on. */
export function setMeasureTargets(
  measure: Measure,
  standing: readonly DataPoint[],
  path: SeriesPath,
  decision: Decision,
): MeasureChange {
  assertAllows(measureGuards, 'measure.set_targets', measure);
  const after = repathed(measure, standing, path, decision);
  return decide(Measure, measure, after, { type: 'measure.targets_set', payload: { number: after.pathNumber } });
}

/** Freezes what would be if nothing changed; the forecast before stays readable. */
export function forecastMeasure(
  measure: Measure,
  standing: readonly DataPoint[],
  draft: ForecastDraft,
  decision: Decision,
): MeasureChange {
  assertAllows(measureGuards, 'measure.forecast', measure);
  const forecast = makeForecast(measure, standing, draft, decision);
  const payload = { number: forecast.number, method: forecast.method };
  const after = foretold(measure, standing, forecast, decision);
  return decide(Measure, measure, after, { type: 'measure.forecast_made', payload });
}

/** `standing`: all its points as they stand with the new ones among them, of which there are `points`. */
export function giveMeasurePoints(
  measure: Measure,
  standing: readonly DataPoint[],
  points: number,
  decision: Decision,
): MeasureChange {
  assertAllows(measureGuards, 'measure.give_points', measure);
  const after = rederived(measure, standing, decision);
  const payload = { points, state: after.state, formerState: measure.state };
  return decide(Measure, measure, after, { type: 'measure.points_given', payload });
}

export function archiveMeasure(measure: Measure, standing: readonly DataPoint[], decision: Decision): MeasureChange {
  assertAllows(measureGuards, 'measure.archive', measure);
  const after = rederived({ ...measure, archivedAt: decision.at }, standing, decision);
  return decide(Measure, measure, after, { type: 'measure.archived', payload: {} });
}

export function restoreMeasure(measure: Measure, standing: readonly DataPoint[], decision: Decision): MeasureChange {
  assertAllows(measureGuards, 'measure.restore', measure);
  const after = rederived({ ...measure, archivedAt: null }, standing, decision);
  return decide(Measure, measure, after, { type: 'measure.restored', payload: {} });
}

/** Shows its chart to whoever has an address, from now on. */
export function embedMeasure(
  measure: Measure,
  { embedId, ...draft }: EmbedDraft & { embedId: string },
  { today }: Decision,
): MeasureChange {
  assertAllows(measureGuards, 'measure.embed', measure);
  assertMayBegin(draft, today);
  return decide(Measure, measure, measure, { type: 'measure.embedded', payload: { embedId, ...draft } });
}

/** Gives the same chart another address: the one before shows nothing more. */
export function renewMeasureEmbed(measure: Measure, embedId: string): MeasureChange {
  assertAllows(measureGuards, 'measure.embed', measure);
  return decide(Measure, measure, measure, { type: 'measure.embed_renewed', payload: { embedId } });
}

export function endMeasureEmbed(measure: Measure, embedId: string): MeasureChange {
  assertAllows(measureGuards, 'measure.end_embed', measure);
  return decide(Measure, measure, measure, { type: 'measure.embed_ended', payload: { embedId } });
}
