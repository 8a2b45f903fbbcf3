import { type BudgetLine, budgetLineKind } from '@trivet/domain';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { partnershipColumns, pence } from '../kernel/columns.ts';

export const budgetLines = pgTable('budget_lines', {
  ...partnershipColumns(),
  number: integer().notNull(),
  streamId: uuid().notNull(),
  currency: text().$type<BudgetLine['currency']>().notNull(),
  objectiveId: uuid(),
  milestoneId: uuid(),
  partnerId: uuid(),
  title: text().notNull(),
  amount: pence().notNull(),
  forecast: pence(),
  note: text().notNull(),
});

export const budgetLineRecords = { table: budgetLines, kind: budgetLineKind };
