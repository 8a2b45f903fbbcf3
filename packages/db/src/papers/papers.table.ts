import { type Paper, paperKind } from '@trivet/domain';
import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { partnershipColumns } from '../kernel/columns.ts';

export const papers = pgTable('papers', {
  ...partnershipColumns(),
  agendaItemId: uuid().notNull(),
  fileName: text().notNull(),
  mediaType: text().$type<Paper['mediaType']>().notNull(),
  bytes: integer().notNull(),
  uploadedById: uuid(),
  isWithdrawn: boolean().notNull(),
});

export const paperRecords = { table: papers, kind: paperKind };
