import { Day, ForecastDraft, Id, Indicator, IndicatorDraft, IndicatorPatch, SeriesPath } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { listQuery, pageOf, represented } from './kernel/lists.ts';
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

const inWorkspace = z.strictObject({ workspaceId: Id });
const oneIndicator = inWorkspace.extend({ indicatorId: Id });

const Listed = z
  .strictObject({
    ...Indicator.shape,
    /** As people quote it, like `I-012` */
    reference: z.string(),
    outcomeCode: z.string(),
    outcomeStatement: z.string(),
    collectedByName: z.string().nullable(),
    /** When a partnership last sat down over its curve; null where none has */
    lastSessionOn: Day.nullable(),
    completeness: CompletenessView,
  })
  .meta({ id: 'ListedIndicator' });
const Represented = represented(Listed).meta({ id: 'IndicatorRepresentation' });
export type ListedIndicator = z.output<typeof Listed>;
export type IndicatorRepresentation = z.output<typeof Represented>;

const filters = {
  ...seriesFilters,
  outcomeId: Id.optional(),
  collectedByOrganisationId: Id.optional(),
  /** Of the outcomes that this partnership contributes to, where the caller may see into it */
  contributorId: Id.optional(),
};

export const indicators = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/indicators',
    summary: 'List the indicators of the outcomes',
    action: 'indicator.see',
    params: inWorkspace,
    query: listQuery(filters, ['number', 'title', 'due']),
    result: pageOf(Listed),
  }),
  add: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/indicators',
    summary: 'Add an indicator of a whole population to an outcome',
    action: 'indicator.create',
    params: inWorkspace,
    body: IndicatorDraft,
    result: Represented,
  }),
  givePoints: endpoint({
    method: 'POST',
    path: '/workspaces/:workspaceId/indicator-points',
    summary: 'Give values of one or many indicators: up to 5,000 in one call, all or none',
    action: 'indicator.give_points',
    params: inWorkspace,
    body: pointsFor('indicatorId', 'IndicatorPoints'),
    bodyLimit: largestPoints,
    success: 200,
    result: PointsKept,
  }),
  get: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/indicators/:indicatorId',
    summary: 'Read an indicator: where it is, where it should be and which way it goes',
    action: 'indicator.see',
    params: oneIndicator,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/workspaces/:workspaceId/indicators/:indicatorId',
    summary: 'Change what an indicator is',
    action: 'indicator.edit',
    params: oneIndicator,
    body: IndicatorPatch,
    result: Represented,
  }),
  setTargets: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/indicators/:indicatorId/targets',
    summary: 'Set the baseline, the targets and the tolerance; after the first time, as an amendment with its reason',
    action: 'indicator.set_targets',
    params: oneIndicator,
    body: SeriesPath,
    result: Represented,
  }),
  forecast: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/indicators/:indicatorId/forecast',
    summary: 'Freeze what would be if nothing changed, by a straight line or as a person sees it coming',
    action: 'indicator.forecast',
    params: oneIndicator,
    body: ForecastDraft,
    result: Represented,
  }),
  points: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/indicators/:indicatorId/points',
    summary: 'Read the values of an indicator, as they stand or stood on a past day, or all there ever were',
    action: 'indicator.see',
    params: oneIndicator,
    query: pointsQuery,
    result: Points,
  }),
  curve: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/indicators/:indicatorId/curve',
    summary: 'Read what the chart of an indicator is drawn from: periods, target paths and forecasts',
    action: 'indicator.see',
    params: oneIndicator,
    query: curveQuery,
    result: Curve,
  }),
  archive: endpoint({
    method: 'PUT',
    path: '/workspaces/:workspaceId/indicators/:indicatorId/archive',
    summary: 'Archive an indicator: its values stay, and none is due any more',
    action: 'indicator.archive',
    params: oneIndicator,
    result: Represented,
  }),
  restore: endpoint({
    method: 'DELETE',
    path: '/workspaces/:workspaceId/indicators/:indicatorId/archive',
    summary: 'Restore an archived indicator',
    action: 'indicator.restore',
    params: oneIndicator,
    result: Represented,
  }),
} as const satisfies Contract;
