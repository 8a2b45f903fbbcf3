import { type PartnershipCopy, partnershipCopyKind } from '@trivet/domain';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, partnershipColumns } from '../kernel/columns.ts';

export const partnershipCopies = pgTable('partnership_copies', {
  ...partnershipColumns(),
  personId: uuid().notNull(),
  status: text().$type<PartnershipCopy['status']>().notNull(),
  done: integer().notNull(),
  total: integer().notNull(),
  attempts: integer().notNull(),
  failure: text().$type<NonNullable<PartnershipCopy['failure']>>(),
  bytes: integer(),
  sha256: text(),
  madeAt: instant(),
});

export const partnershipCopyRecords = { table: partnershipCopies, kind: partnershipCopyKind };
