import { type Expenditure, expenditureKind } from '@trivet/domain';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns, pence } from '../kernel/columns.ts';

export const expenditures = pgTable('expenditures', {
  ...partnershipColumns(),
  budgetLineId: uuid().notNull(),
  partnerId: uuid().notNull(),
  currency: text().$type<Expenditure['currency']>().notNull(),
  number: integer().notNull(),
  spentOn: day().notNull(),
  amount: pence().notNull(),
  what: text().notNull(),
  evidence: text().notNull(),
  enteredById: uuid(),
  reversesId: uuid(),
  reversedById: uuid(),
});

export const expenditureRecords = { table: expenditures, kind: expenditureKind };
