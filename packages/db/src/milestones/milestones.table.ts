import { type Milestone, milestoneKind } from '@trivet/domain';
import { integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, money, partnershipColumns } from '../kernel/columns.ts';

export const milestones = pgTable('milestones', {
  ...partnershipColumns(),
  objectiveId: uuid().notNull(),
  number: integer().notNull(),
  title: text().notNull(),
  description: text().notNull(),
  ownerPartnerId: uuid().notNull(),
  ownerPersonId: uuid(),
  startsOn: day(),
  dueOn: day().notNull(),
  firstDueOn: day().notNull(),
  dueMoves: smallint().notNull(),
  moveReason: text().notNull(),
  budget: money(),
  status: text().$type<Milestone['status']>().notNull(),
  closedOn: day(),
  closingReason: text().notNull(),
  evidence: text().notNull(),
  reopenedBecause: text().notNull(),
});

export const milestoneRecords = { table: milestones, kind: milestoneKind };
