import { type Objective, objectiveKind } from '@trivet/domain';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const objectives = pgTable('objectives', {
  ...partnershipColumns(),
  number: integer().notNull(),
  title: text().notNull(),
  success: text().notNull(),
  ownerPartnerId: uuid().notNull(),
  ownerPersonId: uuid(),
  startsOn: day(),
  dueOn: day(),
  status: text().$type<Objective['status']>().notNull(),
  closedOn: day(),
  closingWords: text().notNull(),
  reopenedBecause: text().notNull(),
});

export const objectiveRecords = { table: objectives, kind: objectiveKind };
