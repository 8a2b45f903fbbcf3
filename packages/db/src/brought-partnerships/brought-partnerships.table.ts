import { broughtPartnershipKind } from '@trivet/domain';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, partnershipColumns } from '../kernel/columns.ts';

const broughtPartnerships = pgTable('brought_partnerships', {
  ...partnershipColumns(),
  sha256: text().notNull(),
  fromWorkspaceId: uuid().notNull(),
  fromWorkspaceName: text().notNull(),
  fromPartnershipId: uuid().notNull(),
  fromCode: text().notNull(),
  copiedAt: instant().notNull(),
  rows: integer().notNull(),
  broughtById: uuid().notNull(),
});

export const broughtPartnershipRecords = { table: broughtPartnerships, kind: broughtPartnershipKind };
