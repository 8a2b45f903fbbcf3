import { serviceAccountKind } from '@trivet/domain';
import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceColumns } from '../kernel/columns.ts';

export const serviceAccounts = pgTable('service_accounts', {
  ...workspaceColumns(),
  name: text().notNull(),
  purpose: text().notNull(),
  ownerPersonId: uuid().notNull(),
  lastDay: date().notNull(),
  endedAt: instant(),
});

export const serviceAccountRecords = { table: serviceAccounts, kind: serviceAccountKind };
