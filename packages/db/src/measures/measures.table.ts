import { type Measure, measureKind } from '@trivet/domain';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { partnershipColumns } from '../kernel/columns.ts';
import { seriesColumns } from '../series/series.columns.ts';

export const measures = pgTable('measures', {
  ...partnershipColumns(),
  quadrant: text().$type<Measure['quadrant']>().notNull(),
  partnerId: uuid(),
  collectedByPartnerId: uuid(),
  ...seriesColumns(),
});

export const measureRecords = { table: measures, kind: measureKind };
