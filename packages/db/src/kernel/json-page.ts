import type { PgColumn } from 'drizzle-orm/pg-core';
import type { After } from './page.ts';
import { askLast, type Transaction } from './transaction.ts';

/** A page whose items Postgres wrote as JSON, to be sent as they are: half the work of reading rows and writing them again. */
export type JsonPage = { json: string; after: After | null; total?: number };

/** A named statement, so that it is planned once per connection; each row is (line, key, id). */
export type PageStatement = { name: string; text: string; values: readonly unknown[] };

/**
 * Reads a page of at most `limit` lines; the statement asks for one more, to know whether the list goes on. It is the last
 * statement of its transaction, and takes the commit with it.
 */
export async function readJsonPage(tx: Transaction, statement: PageStatement, limit: number): Promise<JsonPage> {
  const { name, text, values } = statement;
  const question = { name, text, values: [...values] };
  const { rows } = await askLast<{ line: string; key: string; id: string }>(tx, question);
  const lines = rows.slice(0, limit);
  const last = lines.at(-1);
  return {
    json: `[${lines.map(({ line }) => line).join(',')}]`,
    after: rows.length > limit && last ? [last.key, last.id] : null,
  };
}

/** Columns as a select list that names them as the record does, with instants as RFC 3339 in UTC. */
export function jsonColumns<Columns extends Record<string, PgColumn>>(
  columns: Columns,
  { alias, without = [] }: { alias: string; without?: readonly (keyof Columns & string)[] },
): string {
  return Object.entries(columns)
    .filter(([name]) => !without.includes(name))
    .map(([name, column]) => `${inJson(column, `${alias}.${snakeCase(name)}`)} as "${name}"`)
    .join(', ');
}

const inJson = (column: PgColumn, expression: string): string =>
  column.getSQLType() === 'timestamptz'
    ? `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : expression;

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
