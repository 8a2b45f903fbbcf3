import { type Workspace, workspaceKind } from '@trivet/domain';
import { sql } from 'drizzle-orm';
import { pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { workspaceColumns } from '../kernel/columns.ts';

export const workspaces = pgTable('workspaces', {
  ...workspaceColumns(),
  workspaceId: uuid()
    .notNull()
    .generatedAlwaysAs(sql`id`),
  name: text().notNull(),
  slug: text().notNull(),
  timeZone: text().notNull(),
  nation: text().$type<Workspace['nation']>().notNull(),
  financialYearStarts: text().notNull(),
  languages: text().array().$type<Workspace['languages']>().notNull(),
  retentionYears: smallint().notNull(),
  riskAppetite: smallint().notNull(),
  spendTolerance: smallint().notNull(),
});

export const workspaceRecords = { table: workspaces, kind: workspaceKind };
