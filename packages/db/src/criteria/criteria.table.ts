import { type Criterion, criterionKind } from '@trivet/domain';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const criteria = pgTable('criteria', {
  ...partnershipColumns(),
  kind: text().$type<Criterion['kind']>().notNull(),
  number: integer().notNull(),
  words: text().notNull(),
  response: text().notNull(),
  edition: integer().notNull(),
  agreedEdition: integer(),
  agreedOn: day(),
  agreedByPersonId: uuid(),
  withdrawnOn: day(),
  withdrawnReason: text().notNull(),
});

export const criterionRecords = { table: criteria, kind: criterionKind };
