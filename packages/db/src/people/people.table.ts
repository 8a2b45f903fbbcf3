import { type PersonProfile, personKind } from '@trivet/domain';
import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceColumns } from '../kernel/columns.ts';

export const people = pgTable('people', {
  ...workspaceColumns(),
  accountId: uuid(),
  name: text().notNull(),
  email: text().notNull(),
  jobTitle: text().notNull(),
  organisationId: uuid(),
  phone: text().notNull(),
  roles: text().array().$type<PersonProfile['roles']>().notNull(),
  preferences: jsonb().$type<PersonProfile['preferences']>().notNull(),
  invitedAt: instant(),
  archivedAt: instant(),
});

export const personRecords = { table: people, kind: personKind };
