import { and, eq, getTableColumns, getTableName, is, Param, Placeholder, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { QueryResult } from 'pg';
import { kept } from './kept.ts';
import type { Transaction } from './transaction.ts';

/** Where a row stands. `partnershipId` undefined: anywhere in the workspace. */
export type RowKey = { id: string; workspaceId: string; partnershipId: string | undefined };

type Columns = Record<'id' | 'workspaceId' | 'version', PgColumn> & { partnershipId?: PgColumn };

/** Every aggregate table has these columns: the drift test compares each table with its record's schema. */
export const columnsOf = (table: PgTable) => getTableColumns(table) as unknown as Columns;

/** What the table stores: generated columns and computed fields are left to the database. */
export const storedIn = (table: PgTable): string[] =>
  Object.entries(getTableColumns(table))
    .filter(([, column]) => !column.generated)
    .map(([name]) => name);

/** Reads a row and locks it, but not its key: rows that point at it, as every idempotency key at its workspace, share that. */
export async function lockRow(tx: Transaction, table: PgTable, key: RowKey): Promise<object | undefined> {
  const lock = kept(tx, nameOf('lock', table, key), (name) =>
    tx.select().from(table).where(isAt(table, key)).for('no key update').prepare(name),
  );
  const [row] = await lock.execute(asked(key));
  return row;
}

/** Adds a row. */
export function insertRow(tx: Transaction, table: PgTable, row: object): Promise<QueryResult> {
  const name = nameOf('insert', table);
  const insert = kept(tx, name, () => tx.insert(table).values(given(table)).toSQL());
  return tx.client.query({ name, text: insert.sql, values: valuesOf(insert.params, row) });
}

/** Changes a row, unless it has gone on from this version: then `rowCount` is 0. */
export function updateRow(
  tx: Transaction,
  table: PgTable,
  key: RowKey & { version: number },
  row: object,
): Promise<QueryResult> {
  const name = nameOf('update', table, key);
  const update = kept(tx, name, () => {
    const unchanged = and(isAt(table, key), eq(columnsOf(table).version, sql.placeholder('keyVersion')));
    return tx.update(table).set(given(table)).where(unchanged).toSQL();
  });
  return tx.client.query({ name, text: update.sql, values: valuesOf(update.params, { ...row, ...asked(key) }) });
}

const nameOf = (what: string, table: PgTable, key?: RowKey) =>
  `${what}_row_of_${getTableName(table)}${key?.partnershipId && columnsOf(table).partnershipId ? '_here' : ''}`;

function isAt(table: PgTable, { partnershipId }: RowKey) {
  const columns = columnsOf(table);
  return and(
    eq(columns.id, sql.placeholder('keyId')),
    eq(columns.workspaceId, sql.placeholder('keyWorkspaceId')),
    partnershipId && columns.partnershipId ? eq(columns.partnershipId, sql.placeholder('keyPartnershipId')) : undefined,
  );
}

/** Under names of their own: the row that is written brings its own id and place. */
const asked = (key: RowKey & { version?: number }) => ({
  keyId: key.id,
  keyWorkspaceId: key.workspaceId,
  keyPartnershipId: key.partnershipId,
  keyVersion: key.version,
});

const given = (table: PgTable) =>
  Object.fromEntries(storedIn(table).map((name) => [name, sql.placeholder(name)])) as Record<string, never>;

/** What a statement is executed with. drizzle would hand null to the column, which makes it a word of JSON or fails. */
function valuesOf(params: readonly unknown[], row: object): unknown[] {
  return params.map((param) => {
    if (is(param, Placeholder)) return Reflect.get(row, param.name);
    if (!is(param, Param) || !is(param.value, Placeholder)) return param;
    const value: unknown = Reflect.get(row, param.value.name);
    return value === null ? null : param.encoder.mapToDriverValue(value);
  });
}
