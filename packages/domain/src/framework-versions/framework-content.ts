import { z } from 'zod';
import { Decimal } from '../kernel/decimal.ts';
import { Day, Id } from '../kernel/fields.ts';
import { DatedValue, Direction, Frequency, Unit } from '../series/series-fields.ts';

// What was frozen keeps its shape for good: what comes to an outcome or an indicator later is optional here.

const FrameworkIndicator = z
  .strictObject({
    id: Id,
    /** As people quote it, like `I-012` */
    reference: z.string(),
    title: z.string(),
    definition: z.string(),
    unit: Unit,
    unitWords: z.string(),
    direction: Direction,
    bandFrom: Decimal.nullable(),
    bandTo: Decimal.nullable(),
    /** The organisation that collects it, by the name it had; null while nobody does */
    collectedBy: z.string().nullable(),
    source: z.string(),
    frequency: Frequency,
    isInDevelopment: z.boolean(),
    comparability: z.string(),
    baselineOn: Day.nullable(),
    baselineValue: Decimal.nullable(),
    targets: z.array(DatedValue),
    tolerance: Decimal.nullable(),
  })
  .meta({ id: 'FrameworkIndicator' });
export type FrameworkIndicator = z.output<typeof FrameworkIndicator>;

const FrameworkOutcome = z
  .strictObject({
    id: Id,
    code: z.string(),
    statement: z.string(),
    narrative: z.string(),
    activeFrom: Day.nullable(),
    activeTo: Day.nullable(),
    /** In the order of their numbers */
    indicators: z.array(FrameworkIndicator),
  })
  .meta({ id: 'FrameworkOutcome' });
export type FrameworkOutcome = z.output<typeof FrameworkOutcome>;

/**
 * The outcomes in use, in order, with their indicators: the fingerprint of a version is taken of this. Who is Senior
 * Responsible Owner is no part of it, because people change while a framework stands; nor are values, and how they are entered.
 */
export const FrameworkContent = z
  .strictObject({ outcomes: z.array(FrameworkOutcome) })
  .meta({ id: 'FrameworkContent' });
export type FrameworkContent = z.output<typeof FrameworkContent>;
