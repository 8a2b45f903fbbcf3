import { type AgendaItem, agendaItemKind } from '@trivet/domain';
import { boolean, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { partnershipColumns } from '../kernel/columns.ts';

export const agendaItems = pgTable('agenda_items', {
  ...partnershipColumns(),
  meetingId: uuid(),
  title: text().notNull(),
  purpose: text().$type<AgendaItem['purpose']>().notNull(),
  minutes: smallint().notNull(),
  presenterPersonId: uuid(),
  background: text().notNull(),
  paper: text(),
  isConfidential: boolean().notNull(),
  fill: text().$type<AgendaItem['fill']>().notNull(),
  isStanding: boolean().notNull(),
  suggestedByPersonId: uuid(),
  carriedFromId: uuid(),
  status: text().$type<AgendaItem['status']>().notNull(),
  reason: text().notNull(),
  isWithdrawn: boolean().notNull(),
});

export const agendaItemRecords = { table: agendaItems, kind: agendaItemKind };
