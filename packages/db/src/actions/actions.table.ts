import { type ActionRecord, actionKind, type ActionUpdate } from '@trivet/domain';
import { integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant, partnershipColumns } from '../kernel/columns.ts';

export const actions = pgTable('actions', {
  ...partnershipColumns(),
  number: integer().notNull(),
  title: text().notNull(),
  description: text().notNull(),
  ownerPartnerId: uuid().notNull(),
  ownerPersonId: uuid(),
  startsOn: day(),
  dueOn: day(),
  firstDueOn: day(),
  dueMoves: smallint().notNull(),
  priority: text().$type<ActionRecord['priority']>().notNull(),
  contingency: text().notNull(),
  riskId: uuid(),
  status: text().$type<ActionRecord['status']>().notNull(),
  percent: smallint().notNull(),
  worseLight: text().$type<ActionRecord['worseLight']>(),
  worseReason: text().notNull(),
  worseUntilOn: day(),
  lastUpdateOn: day().notNull(),
  lastNote: text().notNull(),
  closedOn: day(),
  closingNote: text().notNull(),
  ceasedReason: text().notNull(),
});

export const actionRecords = { table: actions, kind: actionKind };

export const actionUpdates = pgTable('action_updates', {
  id: uuid().primaryKey(),
  workspaceId: uuid().notNull(),
  partnershipId: uuid().notNull(),
  actionId: uuid().notNull(),
  at: instant().notNull(),
  personId: uuid(),
  status: text().$type<ActionUpdate['status']>().notNull(),
  percent: smallint().notNull(),
  note: text().notNull(),
  worseLight: text().$type<ActionUpdate['worseLight']>(),
  worseReason: text().notNull(),
});
