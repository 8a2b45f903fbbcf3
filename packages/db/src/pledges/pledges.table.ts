import { type Pledge, pledgeDeliveryKind, pledgeKind } from '@trivet/domain';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns, pence } from '../kernel/columns.ts';

export const pledges = pgTable('pledges', {
  ...partnershipColumns(),
  number: integer().notNull(),
  partnerId: uuid().notNull(),
  title: text().notNull(),
  kind: text().$type<Pledge['kind']>().notNull(),
  quantity: integer(),
  unit: text().notNull(),
  value: pence(),
  currency: text().$type<Pledge['currency']>().notNull(),
  startsOn: day().notNull(),
  endsOn: day().notNull(),
  rhythm: text().$type<Pledge['rhythm']>().notNull(),
  condition: text().notNull(),
  confirmedOn: day(),
  confirmedById: uuid(),
  withdrawnOn: day(),
  withdrawnReason: text().notNull(),
  nextDueOn: day(),
});

export const pledgeRecords = { table: pledges, kind: pledgeKind };

export const pledgeDeliveries = pgTable('pledge_deliveries', {
  ...partnershipColumns(),
  pledgeId: uuid().notNull(),
  partnerId: uuid().notNull(),
  deliveredOn: day().notNull(),
  quantity: integer(),
  value: pence(),
  evidence: text().notNull(),
  enteredById: uuid(),
  takenBackOn: day(),
  takenBackReason: text().notNull(),
});

export const pledgeDeliveryRecords = { table: pledgeDeliveries, kind: pledgeDeliveryKind };
