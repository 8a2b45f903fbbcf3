import { supportKind } from '@trivet/domain';
import { pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { partnershipColumns } from '../kernel/columns.ts';

export const supportArrangements = pgTable('support_arrangements', {
  ...partnershipColumns(),
  givenByPartnerId: uuid(),
  paidByPartnerId: uuid(),
  hoursPerMonth: smallint().notNull(),
  trainingNeeds: text().notNull(),
  trainingArranged: text().notNull(),
});

export const supportRecords = { table: supportArrangements, kind: supportKind };
