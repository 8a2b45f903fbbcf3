import type { Money } from '@trivet/domain';
import { bigint, customType, date, integer, uuid } from 'drizzle-orm/pg-core';

/** A timestamptz read and written as an RFC 3339 string in UTC, so that a row, the domain and JSON agree. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamptz',
  fromDriver: (value) => new Date(value).toISOString(),
});

/** A calendar day as text: a Date would move it across time zones. */
export const day = () => date({ mode: 'string' });

/** Money in pounds sterling, kept as whole pence. */
export const money = customType<{ data: Money; driverData: string | number }>({
  dataType: () => 'bigint',
  fromDriver: (value) => ({ amount: Number(value), currency: 'GBP' }),
  toDriver: ({ amount }) => amount,
});

/** An exact decimal, as its digits. */
export const decimal = customType<{ data: string; driverData: string }>({ dataType: () => 'numeric' });

/** Whole pence. */
export const pence = () => bigint({ mode: 'number' });

const record = {
  id: uuid().primaryKey(),
  workspaceId: uuid().notNull(),
  version: integer().notNull(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
};

/** The columns of every record of a workspace. */
export const workspaceColumns = () => ({ ...record });

/** The columns of every record inside a partnership. */
export const partnershipColumns = () => ({ ...record, partnershipId: uuid().notNull() });
