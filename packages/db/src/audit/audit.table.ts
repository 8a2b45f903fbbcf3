import { bigint, customType, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../kernel/columns.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** [before, after] of each field that changed. */
type Differences = Record<string, [before: unknown, after: unknown]>;

/** Append-only, and written by app.append_audit alone. */
export const auditEntries = pgTable('audit_entries', {
  chainId: uuid().notNull(),
  sequence: bigint({ mode: 'number' }).notNull(),
  workspaceId: uuid().notNull(),
  partnershipId: uuid(),
  at: instant().notNull(),
  personId: uuid(),
  job: text(),
  via: text().$type<'session' | 'token' | 'job'>().notNull(),
  action: text().notNull(),
  subject: text().notNull(),
  subjectId: uuid().notNull(),
  requestId: text().notNull(),
  facts: jsonb().$type<Differences>().notNull(),
  words: jsonb().$type<Differences>(),
  wordsDigest: bytes(),
  hash: bytes().notNull(),
});
