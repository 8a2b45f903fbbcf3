import { type Partner, partnerKind } from '@trivet/domain';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const partners = pgTable('partners', {
  ...partnershipColumns(),
  organisationId: uuid().notNull(),
  role: text().$type<Partner['role']>().notNull(),
  joinedOn: day().notNull(),
  leftOn: day(),
  leavingReason: text().notNull(),
  expectations: text().notNull(),
  responsibilities: text().notNull(),
  functions: text().notNull(),
  gives: text().notNull(),
  gains: text().notNull(),
  ready: text().$type<Partner['ready']>().notNull(),
  willing: text().$type<Partner['willing']>().notNull(),
  able: text().$type<Partner['able']>().notNull(),
  readinessNote: text().notNull(),
  priority: text().$type<Partner['priority']>().notNull(),
  acknowledgedOn: day(),
  acknowledgedByPersonId: uuid(),
  acknowledgedExpectations: text(),
  acknowledgedResponsibilities: text(),
});

export const partnerRecords = { table: partners, kind: partnerKind };
