import type { FrameworkContent, FrameworkVersion } from '@trivet/domain';
import { desc, eq, getTableColumns, lte, sql } from 'drizzle-orm';
import { all, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { frameworkTexts as texts, frameworkVersions as versions } from './framework-versions.table.ts';

/** A version with who published it, and from when on another is in force; null while none is to be. */
export type FrameworkVersionView = FrameworkVersion & { publishedByName: string | null; replacedOn: string | null };

const view = {
  ...getTableColumns(versions),
  publishedByName: sql<string | null>`(select p.name from people p
    where p.workspace_id = framework_versions.workspace_id and p.id = framework_versions.published_by_id)`,
  replacedOn: sql<string | null>`(select n.in_force_from from framework_versions n
    where n.workspace_id = framework_versions.workspace_id and n.number = framework_versions.number + 1)`,
};

const sorts = { number: { by: versions.number, of: ({ number }: FrameworkVersionView) => number } };

/** The versions of a workspace without what they read. */
export async function listFrameworkVersions(
  tx: Transaction,
  { workspaceId, sort, number }: { workspaceId: string; sort: string; number?: number | undefined },
  page: PageRequest,
): Promise<Page<FrameworkVersionView>> {
  const sorted = keyset(sorts, { sort, id: versions.id }, page);
  const matching = all(
    eq(versions.workspaceId, workspaceId),
    number === undefined ? undefined : eq(versions.number, number),
  );
  const rows = await tx
    .select(view)
    .from(versions)
    .where(all(matching, sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return sorted.page(rows);
}

/** With what it reads. */
export type FrameworkVersionText = FrameworkVersionView & { content: FrameworkContent };

const withText = (tx: Transaction) =>
  tx
    .select({ ...view, content: texts.content })
    .from(versions)
    .innerJoin(texts, all(eq(texts.workspaceId, versions.workspaceId), eq(texts.versionId, versions.id)));

/** @returns undefined when there is none such in this workspace */
export async function readFrameworkVersion(
  tx: Transaction,
  workspaceId: string,
  which: { id: string } | { number: number },
): Promise<FrameworkVersionText | undefined> {
  const one = 'id' in which ? eq(versions.id, which.id) : eq(versions.number, which.number);
  const [found] = await withText(tx).where(all(eq(versions.workspaceId, workspaceId), one));
  return found;
}

/** @returns undefined before anything has been published */
export async function readLastFrameworkVersion(
  tx: Transaction,
  workspaceId: string,
): Promise<FrameworkVersionText | undefined> {
  const [last] = await withText(tx)
    .where(eq(versions.workspaceId, workspaceId))
    .orderBy(desc(versions.number))
    .limit(1);
  return last;
}

/** Keeps what a version reads, in the transaction that publishes it. */
export async function keepFrameworkText(
  tx: Transaction,
  { id: versionId, workspaceId }: FrameworkVersion,
  content: FrameworkContent,
): Promise<void> {
  await tx.insert(texts).values({ versionId, workspaceId, content });
}

/** What a report says of the version in force on its day. */
export type FrameworkInForce = Pick<FrameworkVersion, 'id' | 'number' | 'name' | 'inForceFrom'>;

/** @returns null where none was in force yet on that day */
export async function readFrameworkInForce(
  tx: Transaction,
  workspaceId: string,
  day: string,
): Promise<FrameworkInForce | null> {
  const { id, number, name, inForceFrom } = versions;
  const [found] = await tx
    .select({ id, number, name, inForceFrom })
    .from(versions)
    .where(all(eq(versions.workspaceId, workspaceId), lte(inForceFrom, day)))
    .orderBy(desc(number))
    .limit(1);
  return found ?? null;
}
