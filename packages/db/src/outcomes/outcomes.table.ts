import { outcomeKind } from '@trivet/domain';
import { pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant, workspaceColumns } from '../kernel/columns.ts';

export const outcomes = pgTable('outcomes', {
  ...workspaceColumns(),
  code: text().notNull(),
  statement: text().notNull(),
  narrative: text().notNull(),
  activeFrom: day(),
  activeTo: day(),
  position: smallint().notNull(),
  sroPersonId: uuid(),
  archivedAt: instant(),
});

export const outcomeRecords = { table: outcomes, kind: outcomeKind };
