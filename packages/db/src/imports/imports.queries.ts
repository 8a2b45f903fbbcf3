import { hoursToTakeBack, type Import } from '@trivet/domain';
import { and, desc, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm';
import { all, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { imports } from './imports.table.ts';

/** An import with the name of who brought it, and until when it can be undone. */
export type ImportView = Import & { personName: string; undoUntil: string | null };

const view = {
  ...getTableColumns(imports),
  personName: sql<string>`(select p.name from people p where p.id = imports.person_id)`,
  undoUntil: sql<string | null>`case when imports.status = 'confirmed'
    then imports.confirmed_at + make_interval(hours => ${sql.raw(String(hoursToTakeBack))}) end`.mapWith(
    imports.confirmedAt,
  ),
};

/** Where files are brought: to a partnership, or to the workspace itself. */
export type ImportsPlace = { workspaceId: string; partnershipId: string | null };

const broughtTo = ({ workspaceId, partnershipId }: ImportsPlace): SQL | undefined =>
  and(
    eq(imports.workspaceId, workspaceId),
    partnershipId === null ? isNull(imports.partnershipId) : eq(imports.partnershipId, partnershipId),
  );

/** @returns undefined when there is none such in this place */
export async function readImport(tx: Transaction, place: ImportsPlace, id: string): Promise<ImportView | undefined> {
  const [found] = await tx
    .select(view)
    .from(imports)
    .where(and(broughtTo(place), eq(imports.id, id)));
  return found;
}

/** The files that were brought to a place, newest first; with `onlyOf`, those that one person brought. */
export async function listImports(
  tx: Transaction,
  place: ImportsPlace,
  { onlyOf, sort }: { onlyOf: string | null; sort: string },
  page: PageRequest,
): Promise<Page<ImportView>> {
  const byTime = { createdAt: { by: imports.createdAt, of: ({ createdAt }: ImportView) => createdAt } };
  const sorted = keyset(byTime, { sort, id: imports.id }, page);
  const rows = await tx
    .select(view)
    .from(imports)
    .where(all(broughtTo(place), onlyOf === null ? undefined : eq(imports.personId, onlyOf), sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return sorted.page(rows);
}

/** The last import of this register that was confirmed here: how its headings and words were read is how the next are. */
export async function readLastConfirmed(
  tx: Transaction,
  place: ImportsPlace,
  register: Import['register'],
): Promise<Pick<Import, 'mapping' | 'headings'> | undefined> {
  const [last] = await tx
    .select({ mapping: imports.mapping, headings: imports.headings })
    .from(imports)
    .where(and(broughtTo(place), eq(imports.register, register), eq(imports.status, 'confirmed')))
    .orderBy(desc(imports.confirmedAt))
    .limit(1);
  return last;
}

/** Lets this transaction take its time: a file of thousands of rows is worked through in one. */
export async function takeTime(tx: Transaction): Promise<void> {
  await tx.client.query(`set local statement_timeout = '60s'; set local idle_in_transaction_session_timeout = '60s'`);
}

/** Whether an import is too old to be undone. */
export async function isTooOldToUndo(tx: Transaction, confirmedAt: string | null): Promise<boolean> {
  const { rows } = await tx.client.query<{ old: boolean | null }>({
    name: 'import_too_old',
    text: 'select $1::timestamptz < app.now() - make_interval(hours => $2) as old',
    values: [confirmedAt, hoursToTakeBack],
  });
  return rows[0]?.old ?? false;
}
