import {
  CompletenessGap,
  CurvePeriod,
  CurveState,
  DataPoint,
  Day,
  ForecastVersion,
  Id,
  Light,
  mostPoints,
  PathVersion,
  PointDraft,
} from '@trivet/domain';
import { z } from 'zod';
import { choices, flag, words } from './kernel/lists.ts';

/** What any list of series may be narrowed by. */
export const seriesFilters = {
  q: words,
  /** As people quote it */
  reference: z.string().max(40).optional(),
  state: choices(CurveState),
  light: choices(Light),
  /** Whether its next value is due */
  due: flag,
  /** Whether it is on the data development agenda */
  development: flag,
  archived: flag,
};

/** How whole the data of a series are: what is missing, and the share in per cent of what there should be. */
export const CompletenessView = z
  .strictObject({ gaps: z.array(CompletenessGap), share: z.int().min(0).max(100) })
  .meta({ id: 'Completeness' });

/** A point as this caller may see it: a suppressed value only by the people of the organisation that collects it. */
export const ShownPoint = DataPoint.extend({ enteredByName: z.string().nullable() }).meta({ id: 'ShownPoint' });
export type ShownPoint = z.output<typeof ShownPoint>;

export const Points = z.strictObject({ items: z.array(ShownPoint) }).meta({ id: 'Points' });

/** `asOf` is a past day: what stood at its end. `replaced=true` gives each value there ever was beside what stands. */
export const pointsQuery = z.strictObject({
  asOf: Day.optional(),
  replaced: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
});

export const curveQuery = z.strictObject({ asOf: Day.optional() });

/** What the chart of a series is drawn from. */
export const Curve = z
  .strictObject({
    periods: z.array(CurvePeriod),
    /** Each target path there has been, the one that holds last */
    paths: z.array(PathVersion),
    /** Each forecast that was frozen, the one that holds last */
    forecasts: z.array(ForecastVersion),
  })
  .meta({ id: 'Curve' });
export type Curve = z.output<typeof Curve>;

/** Many points at once, of one series or of many (decisions.md 25). All are kept, or none and every error is named. */
export const pointsFor = <Key extends string>(key: Key, name: string) =>
  z
    .strictObject({
      items: z
        .array(PointDraft.extend({ [key]: Id } as Record<Key, typeof Id>))
        .min(1, 'Send at least 1 value')
        .max(mostPoints, `Send ${mostPoints} values or fewer at a time`),
    })
    .meta({ id: name });

export const PointsKept = z
  .strictObject({
    kept: z.int(),
    /** Said the same as what stood already */
    unchanged: z.int(),
    series: z.array(z.strictObject({ id: Id, version: z.int(), points: z.int() })),
  })
  .meta({ id: 'PointsKept' });
export type PointsKept = z.output<typeof PointsKept>;

/** 2 MiB (decisions.md 25). */
export const largestPoints = 2 * 1024 * 1024;
