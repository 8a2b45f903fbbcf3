import { type Import, importKind } from '@trivet/domain';
import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceColumns } from '../kernel/columns.ts';

export const imports = pgTable('imports', {
  ...workspaceColumns(),
  partnershipId: uuid(),
  register: text().$type<Import['register']>().notNull(),
  fileName: text().notNull(),
  personId: uuid().notNull(),
  status: text().$type<Import['status']>().notNull(),
  sheets: jsonb().$type<Import['sheets']>().notNull(),
  mapping: jsonb().$type<Import['mapping']>().notNull(),
  headings: jsonb().$type<Import['headings']>().notNull(),
  created: integer().notNull(),
  updated: integer().notNull(),
  unchanged: integer().notNull(),
  leftOut: integer().notNull(),
  confirmedAt: instant(),
  undoneAt: instant(),
});

export const importRecords = { table: imports, kind: importKind };
