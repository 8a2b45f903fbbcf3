import { indicatorKind } from '@trivet/domain';
import { pgTable, uuid } from 'drizzle-orm/pg-core';
import { workspaceColumns } from '../kernel/columns.ts';
import { seriesColumns } from '../series/series.columns.ts';

export const indicators = pgTable('indicators', {
  ...workspaceColumns(),
  outcomeId: uuid().notNull(),
  collectedByOrganisationId: uuid(),
  ...seriesColumns(),
});

export const indicatorRecords = { table: indicators, kind: indicatorKind };
