import { nudgeKind } from '@trivet/domain';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const nudges = pgTable('nudges', {
  ...partnershipColumns(),
  reportContributionId: uuid().notNull(),
  personId: uuid().notNull(),
  byId: uuid().notNull(),
  words: text().notNull(),
  day: day().notNull(),
  pressId: uuid().notNull(),
});

export const nudgeRecords = { table: nudges, kind: nudgeKind };
