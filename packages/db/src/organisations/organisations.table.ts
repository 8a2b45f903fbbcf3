import { type Organisation, organisationKind } from '@trivet/domain';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceColumns } from '../kernel/columns.ts';

export const organisations = pgTable('organisations', {
  ...workspaceColumns(),
  name: text().notNull(),
  shortName: text().notNull(),
  kind: text().$type<Organisation['kind']>().notNull(),
  sector: text().$type<Organisation['sector']>().notNull(),
  parentId: uuid(),
  governingBody: text().notNull(),
  website: text(),
  leadPersonId: uuid(),
  mergedIntoId: uuid(),
  archivedAt: instant(),
});

export const organisationRecords = { table: organisations, kind: organisationKind };
