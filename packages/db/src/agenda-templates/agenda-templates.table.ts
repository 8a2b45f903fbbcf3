import { type AgendaTemplate, agendaTemplateKind } from '@trivet/domain';
import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceColumns } from '../kernel/columns.ts';

export const agendaTemplates = pgTable('agenda_templates', {
  ...workspaceColumns(),
  partnershipId: uuid(),
  name: text().notNull(),
  whatFor: text().notNull(),
  items: jsonb().$type<AgendaTemplate['items']>().notNull(),
  archivedAt: instant(),
});

export const agendaTemplateRecords = { table: agendaTemplates, kind: agendaTemplateKind };
