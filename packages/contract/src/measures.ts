import {
  Day,
  EvidenceKind,
  ForecastDraft,
  Id,
  Measure,
  MeasureDraft,
  MeasurePatch,
  Quadrant,
  SeriesPath,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, listQuery, pageOf, represented } from './kernel/lists.ts';
import {
  CompletenessView,
  Curve,
  curveQuery,
  largestPoints,
  Points,
  pointsFor,
  PointsKept,
  pointsQuery,
  seriesFilters,
} from './series-views.ts';

const inPartnership = z.strictObject({ partnershipId: Id });
const oneMeasure = inPartnership.extend({ measureId: Id });

/** What a measure shows, as people quote it. */
export const ShownEvidence = z
  .strictObject({ kind: EvidenceKind, id: Id, reference: z.string(), title: z.string() })
  .meta({ id: 'ShownEvidence' });
export type ShownEvidence = z.output<typeof ShownEvidence>;

const Listed = z
  .strictObject({
    ...Measure.shape,
    /** As people quote it, like `EARLY-F-003` */
    reference: z.string(),
    partnerName: z.string().nullable(),
    collectedByName: z.string().nullable(),
    /** When a partnership last sat down over its curve; null where none has */
    lastSessionOn: Day.nullable(),
    completeness: CompletenessView,
    evidenceOf: z.array(ShownEvidence),
  })
  .meta({ id: 'ListedMeasure' });
const Represented = represented(Listed).meta({ id: 'MeasureRepresentation' });
export type ListedMeasure = z.output<typeof Listed>;
export type MeasureRepresentation = z.output<typeof Represented>;

const filters = {
  ...seriesFilters,
  quadrant: choices(Quadrant),
  partnerId: Id.optional(),
  /** Of which objective, criterion or agreement it shows something */
  evidenceOf: Id.optional(),
};

export const measures = {
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/measures',
    summary: 'List the measures of a partnership’s own work',
    action: 'measure.see',
    params: inPartnership,
    query: listQuery(filters, ['number', 'title', 'due']),
    result: pageOf(Listed),
  }),
  add: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/measures',
    summary: 'Add a measure of the work of a partnership, or of one partner in it',
    action: 'measure.create',
    params: inPartnership,
    body: MeasureDraft,
    result: Represented,
  }),
  givePoints: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/measure-points',
    summary: 'Give values of one or many measures: up to 5,000 in one call, all or none',
    action: 'measure.give_points',
    params: inPartnership,
    body: pointsFor('measureId', 'MeasurePoints'),
    bodyLimit: largestPoints,
    success: 200,
    result: PointsKept,
  }),
  get: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/measures/:measureId',
    summary: 'Read a measure: where it is, where it should be and which way it goes',
    action: 'measure.see',
    params: oneMeasure,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/partnerships/:partnershipId/measures/:measureId',
    summary: 'Change what a measure is',
    action: 'measure.edit',
    params: oneMeasure,
    body: MeasurePatch,
    result: Represented,
  }),
  setTargets: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/measures/:measureId/targets',
    summary: 'Set the baseline, the targets and the tolerance; after the first time, as an amendment with its reason',
    action: 'measure.set_targets',
    params: oneMeasure,
    body: SeriesPath,
    result: Represented,
  }),
  forecast: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/measures/:measureId/forecast',
    summary: 'Freeze what would be if nothing changed, by a straight line or as a person sees it coming',
    action: 'measure.forecast',
    params: oneMeasure,
    body: ForecastDraft,
    result: Represented,
  }),
  points: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/measures/:measureId/points',
    summary: 'Read the values of a measure, as they stand or stood on a past day, or all there ever were',
    action: 'measure.see',
    params: oneMeasure,
    query: pointsQuery,
    result: Points,
  }),
  curve: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/measures/:measureId/curve',
    summary: 'Read what the chart of a measure is drawn from: periods, target paths and forecasts',
    action: 'measure.see',
    params: oneMeasure,
    query: curveQuery,
    result: Curve,
  }),
  archive: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/measures/:measureId/archive',
    summary: 'Archive a measure: its values stay, and none is due any more',
    action: 'measure.archive',
    params: oneMeasure,
    result: Represented,
  }),
  restore: endpoint({
    method: 'DELETE',
    path: '/partnerships/:partnershipId/measures/:measureId/archive',
    summary: 'Restore an archived measure',
    action: 'measure.restore',
    params: oneMeasure,
    result: Represented,
  }),
} as const satisfies Contract;
