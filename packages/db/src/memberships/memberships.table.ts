import { type Membership, membershipKind } from '@trivet/domain';
import { pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, money, partnershipColumns } from '../kernel/columns.ts';

export const memberships = pgTable('memberships', {
  ...partnershipColumns(),
  partnerId: uuid(),
  personId: uuid().notNull(),
  role: text().$type<Membership['role']>().notNull(),
  authority: text().$type<Membership['authority']>().notNull(),
  authorityLimit: money(),
  deputyPersonId: uuid(),
  hoursPerMonth: smallint().notNull(),
  fromOn: day().notNull(),
  toOn: day(),
  endingReason: text().notNull(),
});

export const membershipRecords = { table: memberships, kind: membershipKind };
