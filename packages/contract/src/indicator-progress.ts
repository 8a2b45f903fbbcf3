import { CurveState, Day, Decimal, Direction, Id, Light, Unit } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, listQuery } from './kernel/lists.ts';
import { CompletenessView } from './series-views.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });

/** How one indicator stands: the figures, each with its reason. What each means is at the report's `definitions`. */
const IndicatorProgressRow = z
  .strictObject({
    id: Id,
    /** As people quote it, like `I-012` */
    reference: z.string(),
    title: z.string(),
    outcome: z.strictObject({ id: Id, code: z.string(), statement: z.string() }),
    collectedByName: z.string().nullable(),
    unit: Unit,
    unitWords: z.string(),
    decimals: z.int(),
    direction: Direction,
    latestOn: Day.nullable(),
    latestValue: Decimal.nullable(),
    latestIsProvisional: z.boolean(),
    /** What the target path asks for on the date of the latest value */
    target: Decimal.nullable(),
    light: Light.nullable(),
    lightReason: z.string(),
    state: CurveState,
    stateReason: z.string(),
    stateSince: Day.nullable(),
    /** Days from the date of the latest value to the day of the report */
    ageDays: z.int().nullable(),
    nextDueOn: Day.nullable(),
    lastSessionOn: Day.nullable(),
    completeness: CompletenessView,
  })
  .meta({ id: 'IndicatorProgressRow' });
export type IndicatorProgressRow = z.output<typeof IndicatorProgressRow>;

const IndicatorProgress = z
  .strictObject({
    /** The day whose end, or for today whose present, these figures are of */
    asOf: Day,
    items: z.array(IndicatorProgressRow),
    next: z.string().nullable(),
    total: z.int().optional(),
    totalAtLeast: z.int().optional(),
  })
  .meta({ id: 'IndicatorProgress' });

const Definitions = z
  .strictObject({
    items: z.array(z.strictObject({ figure: z.string(), heading: z.string(), means: z.string() })),
  })
  .meta({ id: 'FigureDefinitions' });

const filters = {
  outcomeId: Id.optional(),
  /** Who collects it */
  organisationId: Id.optional(),
  state: choices(CurveState),
  light: choices(Light),
  /** A past day: what was known at its end */
  asOf: Day.optional(),
};
const query = listQuery(filters, ['number', 'title', 'latestOn']);

export const indicatorProgress = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/reports/indicator-progress',
    summary: 'How the indicators stand, today or as was known on a past day',
    action: 'indicator.see',
    params: inWorkspace,
    query,
    alsoSends: [csv],
    result: IndicatorProgress,
  }),
  export: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/reports/indicator-progress/export',
    summary: 'Take the same away as CSV, whole',
    action: 'indicator.see',
    params: inWorkspace,
    query: z.strictObject({ ...filters, sort: query.shape.sort }),
    sends: [csv],
  }),
  definitions: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/reports/indicator-progress/definitions',
    summary: 'What each figure of this report means',
    action: 'indicator.see',
    params: inWorkspace,
    result: Definitions,
  }),
} as const satisfies Contract;
