import { type SavedView, savedViewKind } from '@trivet/domain';
import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const savedViews = pgTable('saved_views', {
  ...partnershipColumns(),
  list: text().$type<SavedView['list']>().notNull(),
  name: text().notNull(),
  query: text().notNull(),
  ownerPersonId: uuid(),
  isDefault: boolean().notNull(),
  removedOn: day(),
});

export const savedViewRecords = { table: savedViews, kind: savedViewKind };
