import { type Contribution, contributionKind } from '@trivet/domain';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const contributions = pgTable('contributions', {
  ...partnershipColumns(),
  outcomeId: uuid().notNull(),
  words: text().notNull(),
  weight: text().$type<Contribution['weight']>().notNull(),
  endedOn: day(),
});

export const contributionRecords = { table: contributions, kind: contributionKind };
