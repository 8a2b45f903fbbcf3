import { desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { all, countUpTo1000, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { auditEntries } from './audit.table.ts';

/** One change, as the trail keeps it. */
export type AuditEntry = {
  /** `<chain>:<sequence>` */
  id: string;
  chainId: string;
  sequence: number;
  partnershipId: string | null;
  at: string;
  personId: string | null;
  personName: string | null;
  job: string | null;
  via: 'session' | 'token' | 'job';
  action: string;
  subject: string;
  subjectId: string;
  requestId: string;
  changes: { field: string; before: unknown; after: unknown }[];
  /** Words of an erased person were here */
  blanked: boolean;
  hash: string;
};

export type AuditFilter = {
  personId?: string | undefined;
  subject?: string | undefined;
  subjectId?: string | undefined;
  action?: string | undefined;
  /** Calendar days in the workspace's time zone, both included */
  from?: string | undefined;
  to?: string | undefined;
  count?: boolean | undefined;
};

const view = {
  chainId: auditEntries.chainId,
  sequence: auditEntries.sequence,
  partnershipId: auditEntries.partnershipId,
  at: auditEntries.at,
  personId: auditEntries.personId,
  personName: sql<string | null>`(select p.name from people p where p.id = ${auditEntries.personId})`,
  job: auditEntries.job,
  via: auditEntries.via,
  action: auditEntries.action,
  subject: auditEntries.subject,
  subjectId: auditEntries.subjectId,
  requestId: auditEntries.requestId,
  facts: auditEntries.facts,
  words: auditEntries.words,
  blanked: sql<boolean>`(${auditEntries.wordsDigest} is not null and ${auditEntries.words} is null)`,
  hash: sql<string>`encode(${auditEntries.hash}, 'hex')`,
};

/** The whole workspace's trail, newest first. */
export async function listAudit(
  tx: Transaction,
  workspaceId: string,
  filter: AuditFilter,
  { limit, after }: PageRequest,
): Promise<Page<AuditEntry>> {
  const { at, chainId, sequence } = auditEntries;
  const matching = all(eq(auditEntries.workspaceId, workspaceId), ...matches(workspaceId, filter));
  const further = after ? sql`(${at}, ${chainId}, ${sequence}) < (${after[0]}, ${after[1]}, ${after[2]})` : undefined;
  const rows = await tx
    .select(view)
    .from(auditEntries)
    .where(all(matching, further))
    .orderBy(desc(at), desc(chainId), desc(sequence))
    .limit(limit + 1);
  return {
    ...paged(rows, limit, (row) => [row.at, row.chainId, row.sequence]),
    ...(await total(tx, filter, matching)),
  };
}

/** One partnership's trail, newest first: its chain, read backwards. */
export async function listHistory(
  tx: Transaction,
  { workspaceId, partnershipId }: { workspaceId: string; partnershipId: string },
  filter: AuditFilter,
  { limit, after }: PageRequest,
): Promise<Page<AuditEntry>> {
  const { chainId, sequence } = auditEntries;
  const matching = all(
    eq(auditEntries.workspaceId, workspaceId),
    eq(auditEntries.partnershipId, partnershipId),
    eq(chainId, partnershipId),
    ...matches(workspaceId, filter),
  );
  const rows = await tx
    .select(view)
    .from(auditEntries)
    .where(all(matching, after ? lt(sequence, Number(after[0])) : undefined))
    .orderBy(desc(sequence))
    .limit(limit + 1);
  return { ...paged(rows, limit, (row) => [row.sequence]), ...(await total(tx, filter, matching)) };
}

type Row = { [Field in keyof typeof view]: unknown } & Omit<AuditEntry, 'id' | 'changes'> &
  Pick<typeof auditEntries.$inferSelect, 'facts' | 'words'>;

function paged(rows: Row[], limit: number, keyOf: (row: Row) => (string | number)[]): Page<AuditEntry> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(entryOf), after: last ? keyOf(last) : null };
}

function entryOf({ facts, words, ...row }: Row): AuditEntry {
  const changes = Object.entries({ ...facts, ...words }).map(([field, [before, after]]) => ({ field, before, after }));
  return { id: `${row.chainId}:${row.sequence}`, ...row, changes };
}

async function total(tx: Transaction, { count }: AuditFilter, matching: SQL | undefined) {
  return count ? { total: await countUpTo1000(tx, sql`${auditEntries}`, matching) } : {};
}

function matches(workspaceId: string, { personId, subject, subjectId, action, from, to }: AuditFilter) {
  return [
    personId ? eq(auditEntries.personId, personId) : undefined,
    subject ? eq(auditEntries.subject, subject) : undefined,
    subjectId ? eq(auditEntries.subjectId, subjectId) : undefined,
    action ? eq(auditEntries.action, action) : undefined,
    from ? gte(auditEntries.at, startOf(workspaceId, sql`${from}::date`)) : undefined,
    to ? lt(auditEntries.at, startOf(workspaceId, sql`${to}::date + 1`)) : undefined,
  ];
}

/** The instant a calendar day begins where the workspace is. */
const startOf = (workspaceId: string, day: SQL) =>
  sql`((${day})::timestamp at time zone (select w.time_zone from workspaces w where w.id = ${workspaceId}))`;
