import { type FrameworkContent, frameworkVersionKind } from '@trivet/domain';
import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, workspaceColumns } from '../kernel/columns.ts';

export const frameworkVersions = pgTable('framework_versions', {
  ...workspaceColumns(),
  number: integer().notNull(),
  name: text().notNull(),
  reason: text().notNull(),
  inForceFrom: day().notNull(),
  fingerprint: text().notNull(),
  outcomeCount: integer().notNull(),
  indicatorCount: integer().notNull(),
  publishedById: uuid(),
});

/** What each version reads. */
export const frameworkTexts = pgTable('framework_texts', {
  workspaceId: uuid().notNull(),
  versionId: uuid().primaryKey(),
  content: jsonb().$type<FrameworkContent>().notNull(),
});

export const frameworkVersionRecords = { table: frameworkVersions, kind: frameworkVersionKind };
