import { type AccountGiven, accountGivenKind } from '@trivet/domain';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const accountsGiven = pgTable('accounts_given', {
  ...partnershipColumns(),
  lineId: uuid().notNull(),
  dueOn: day().notNull(),
  givenOn: day().notNull(),
  means: text().$type<AccountGiven['means']>().notNull(),
  words: text().notNull(),
  evidence: text().notNull(),
  reportId: uuid(),
  givenById: uuid(),
});

export const accountGivenRecords = { table: accountsGiven, kind: accountGivenKind };
