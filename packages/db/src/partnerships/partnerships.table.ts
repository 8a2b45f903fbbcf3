import { type Partnership, partnershipKind } from '@trivet/domain';
import { sql } from 'drizzle-orm';
import { jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant, workspaceColumns } from '../kernel/columns.ts';

export const partnerships = pgTable('partnerships', {
  ...workspaceColumns(),
  /** Its own id, so that it is guarded like everything inside it */
  partnershipId: uuid()
    .notNull()
    .generatedAlwaysAs(sql`id`),
  name: text().notNull(),
  code: text().notNull(),
  purpose: text().notNull(),
  vision: text().notNull(),
  rationale: text().notNull(),
  area: text().notNull(),
  kind: text().$type<Partnership['kind']>().notNull(),
  level: text().$type<Partnership['level']>().notNull(),
  accountabilityModel: text().$type<Partnership['accountabilityModel']>().notNull(),
  status: text().$type<Partnership['status']>().notNull(),
  stage: text().$type<Partnership['stage']>().notNull(),
  startsOn: day(),
  endsOn: day(),
  reviewOn: day(),
  timeHorizon: text().notNull(),
  visibility: text().$type<Partnership['visibility']>().notNull(),
  riskAppetite: smallint(),
  quorum: jsonb().$type<Partnership['quorum']>().notNull(),
  archivedAt: instant(),
});

export const partnershipRecords = { table: partnerships, kind: partnershipKind };
