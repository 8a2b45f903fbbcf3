import type { Series } from '@trivet/domain';
import { boolean, integer, jsonb, smallint, text } from 'drizzle-orm/pg-core';
import { day, decimal, instant } from '../kernel/columns.ts';

/** What a table of series has beside the columns of every record. */
export const seriesColumns = () => ({
  number: integer().notNull(),
  title: text().notNull(),
  definition: text().notNull(),
  unit: text().$type<Series['unit']>().notNull(),
  unitWords: text().notNull(),
  decimals: smallint().notNull(),
  minimum: decimal(),
  maximum: decimal(),
  direction: text().$type<Series['direction']>().notNull(),
  bandFrom: decimal(),
  bandTo: decimal(),
  source: text().notNull(),
  frequency: text().$type<Series['frequency']>().notNull(),
  reportingDays: smallint().notNull(),
  firstPeriodEndsOn: day(),
  formula: text().$type<NonNullable<Series['formula']>>(),
  isInDevelopment: boolean().notNull(),
  comparability: text().notNull(),
  baselineOn: day(),
  baselineValue: decimal(),
  targets: jsonb().$type<Series['targets']>().notNull(),
  tolerance: decimal(),
  pathNumber: integer().notNull(),
  forecast: jsonb().$type<NonNullable<Series['forecast']>>(),
  latestOn: day(),
  latestValue: decimal(),
  latestIsProvisional: boolean().notNull(),
  targetNow: decimal(),
  expectedNow: decimal(),
  state: text().$type<Series['state']>().notNull(),
  stateSince: day(),
  trend: text().$type<NonNullable<Series['trend']>>(),
  light: text().$type<NonNullable<Series['light']>>(),
  miss: decimal(),
  periodCount: integer().notNull(),
  sparkline: jsonb().$type<Series['sparkline']>().notNull(),
  nextPeriodOn: day(),
  nextDueOn: day(),
  archivedAt: instant(),
});

/** Whose series: an indicator's or a measure's. */
export type SeriesKind = 'indicator' | 'measure';

/** Where a series is: a measure's partnership is null for an indicator. */
export type SeriesPlace = { workspaceId: string; partnershipId: string | null };
