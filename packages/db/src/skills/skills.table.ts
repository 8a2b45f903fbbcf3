import { skillHoldingKind, skillKind } from '@trivet/domain';
import { integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const skills = pgTable('skills', {
  ...partnershipColumns(),
  number: integer().notNull(),
  title: text().notNull(),
  why: text().notNull(),
  neededLevel: smallint().notNull(),
  neededPeople: smallint().notNull(),
  removedOn: day(),
});

export const skillRecords = { table: skills, kind: skillKind };

export const skillHoldings = pgTable('skill_holdings', {
  ...partnershipColumns(),
  skillId: uuid().notNull(),
  personId: uuid().notNull(),
  partnerId: uuid(),
  level: smallint().notNull(),
  declaredOn: day().notNull(),
  declaredById: uuid(),
  confirmedOn: day(),
  confirmedById: uuid(),
});

export const skillHoldingRecords = { table: skillHoldings, kind: skillHoldingKind };
