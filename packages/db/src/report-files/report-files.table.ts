import { type ReportFile, reportFileKind } from '@trivet/domain';
import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant, workspaceColumns } from '../kernel/columns.ts';

export const reportFiles = pgTable('report_files', {
  ...workspaceColumns(),
  personId: uuid().notNull(),
  report: text().$type<ReportFile['report']>().notNull(),
  asked: jsonb().$type<ReportFile['asked']>().notNull(),
  asOf: day().notNull(),
  partnershipIds: uuid().array(),
  status: text().$type<ReportFile['status']>().notNull(),
  rows: integer().notNull(),
  attempts: integer().notNull(),
  failure: text().$type<NonNullable<ReportFile['failure']>>(),
  bytes: integer(),
  madeAt: instant(),
});

export const reportFileRecords = { table: reportFiles, kind: reportFileKind };
