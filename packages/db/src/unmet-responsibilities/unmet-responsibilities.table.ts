import { type UnmetResponsibility, unmetResponsibilityKind, type UnmetStep } from '@trivet/domain';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant, partnershipColumns } from '../kernel/columns.ts';

export const unmetResponsibilities = pgTable('unmet_responsibilities', {
  ...partnershipColumns(),
  number: integer().notNull(),
  partnerId: uuid().notNull(),
  what: text().notNull(),
  lineId: uuid(),
  reportId: uuid(),
  policyId: uuid(),
  status: text().$type<UnmetResponsibility['status']>().notNull(),
  openedOn: day().notNull(),
  nextStep: text().$type<UnmetStep>(),
  nextStepDueOn: day(),
  closedOn: day(),
  closingWords: text().notNull(),
});

export const unmetResponsibilityRecords = { table: unmetResponsibilities, kind: unmetResponsibilityKind };

export const unmetSteps = pgTable('unmet_steps', {
  id: uuid().primaryKey(),
  workspaceId: uuid().notNull(),
  partnershipId: uuid().notNull(),
  unmetId: uuid().notNull(),
  partnerId: uuid().notNull(),
  step: text().$type<UnmetStep>(),
  takenOn: day().notNull(),
  words: text().notNull(),
  byPersonId: uuid().notNull(),
  at: instant().notNull(),
});
