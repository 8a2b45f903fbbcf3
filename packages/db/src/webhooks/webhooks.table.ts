import { type Webhook, webhookKind } from '@trivet/domain';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceColumns } from '../kernel/columns.ts';

export const webhooks = pgTable('webhooks', {
  ...workspaceColumns(),
  name: text().notNull(),
  address: text().notNull(),
  kinds: text().array().$type<Webhook['kinds']>().notNull(),
  partnershipIds: uuid().array(),
  status: text().$type<Webhook['status']>().notNull(),
  statusSince: instant().notNull(),
  activeSince: instant().notNull(),
  switchedOffBecause: text().$type<'gone' | 'failing'>(),
  ownerPersonId: uuid().notNull(),
});

export const webhookRecords = { table: webhooks, kind: webhookKind };
