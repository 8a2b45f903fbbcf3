import { CurveState, Day, Decimal, Direction, Id, Light, Unit } from '@trivet/domain';
import { z } from 'zod';
import { FrameworkInForce } from './framework-versions.ts';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, exportQuery, listQuery, xlsx } from './kernel/lists.ts';
import { askedAsFile } from './report-files.ts';
import { CompletenessView } from './series-views.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });

/** How one indicator stands: the figures, each with its reason. What each means is at `/report-definitions/indicator-progress`. */
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
    /** The version of the outcomes and indicators that was in force on that day; null where none was yet */
    framework: FrameworkInForce.nullable(),
    items: z.array(IndicatorProgressRow),
    next: z.string().nullable(),
    total: z.int().optional(),
    totalAtLeast: z.int().optional(),
  })
  .meta({ id: 'IndicatorProgress' });

const filters = {
  outcomeId: Id.optional(),
  /** Who collects it */
  organisationId: Id.optional(),
  state: choices(CurveState),
  light: choices(Light),
  /** A past day: what was known at its end */
  asOf: Day.optional(),
};
const sorts = ['number', 'title', 'latestOn'] as const;

export const indicatorProgress = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/reports/indicator-progress',
    summary: 'How the indicators stand, today or as was known on a past day',
    action: 'indicator.see',
    params: inWorkspace,
    query: listQuery(filters, sorts),
    alsoSends: [csv, xlsx],
    result: IndicatorProgress,
  }),
  export: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/reports/indicator-progress/export',
    summary: 'How the indicators stand, as a spreadsheet: all of them, not a page',
    action: 'indicator.see',
    params: inWorkspace,
    query: exportQuery(filters, sorts),
    sends: [csv, xlsx],
  }),
  askForFile: askedAsFile('indicator-progress', {
    path: '/workspaces/:workspaceId/reports/indicator-progress/export',
    asked: exportQuery(filters, sorts).shape,
  }),
} as const satisfies Contract;
