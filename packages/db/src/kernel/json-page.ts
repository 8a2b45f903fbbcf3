import type { PgColumn } from 'drizzle-orm/pg-core';
import type { After } from './page.ts';
import { askLast, type Transaction } from './transaction.ts';

/**
 * A page whose items are written down as JSON, to be sent as they are. They go from the text that Postgres sends straight
 * to the text that the caller reads: Postgres needs twice as long to write JSON itself, and objects in between cost more.
 */
export type JsonPage = {
  json: string;
  after: After | null;
  total?: number;
  /** What the whole list says beside its items */
  also?: Record<string, unknown>;
};

/** A named statement, so that it is planned once per connection. It selects `selected(fields)` and after them key and id. */
export type PageStatement = { name: string; text: string; values: readonly unknown[] };

/** One field of an item: its name, where it comes from, and how the text of Postgres becomes JSON. */
export type Field = { name: string; sql: string; written: Written };
type Written = keyof typeof writers;

/** Reads a page by a statement that asks for one line more than `limit`. It is the last one of its transaction. */
export async function readJsonPage(
  tx: Transaction,
  { name, text, values }: PageStatement,
  { fields, limit }: { fields: readonly Field[]; limit: number },
): Promise<JsonPage> {
  const question = { name, text, values: [...values], rowMode: 'array', types: asSent };
  const rows = (await askLast(tx, question)).rows as unknown as (string | null)[][];
  const lines = rows.slice(0, limit);
  const [key = null, id = null] = lines.at(-1)?.slice(fields.length) ?? [];
  return {
    json: `[${lines.map(writerOf(fields)).join(',')}]`,
    after: rows.length > limit && key !== null && id !== null ? [key, id] : null,
  };
}

/** The columns of a table as fields, named as its records name them. */
export function fieldsOf<Columns extends Record<string, PgColumn>>(
  columns: Columns,
  { alias, without = [] }: { alias: string; without?: readonly (keyof Columns & string)[] },
): Field[] {
  return Object.entries(columns)
    .filter(([name]) => !without.includes(name))
    .map(([name, column]) => ({ name, sql: `${alias}.${snakeCase(name)}`, written: written(column.getSQLType()) }));
}

/** The select list of fields, in their order. */
export const selected = (fields: readonly Field[]): string => fields.map(({ sql }) => sql).join(', ');

function writerOf(fields: readonly Field[]): (row: readonly (string | null)[]) => string {
  const parts = fields.map(({ name, written }, at) => ({
    before: `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`,
    write: writers[written],
  }));
  return (row) => {
    let json = '';
    parts.forEach(({ before, write }, at) => {
      const value = row[at] ?? null;
      json += before + (value === null ? 'null' : write(value));
    });
    return `${json}}`;
  };
}

/** From what Postgres sends, in UTC, to JSON. */
const writers = {
  number: (value: string) => value,
  yesOrNo: (value: string) => (value === 't' ? 'true' : 'false'),
  /** Holds nothing to escape: ids and days */
  plain: (value: string) => `"${value}"`,
  text: (value: string) => JSON.stringify(value),
  /** JSON already */
  json: (value: string) => value,
  /** '2026-11-23 09:30:00.5+00', because every connection is in UTC */
  instant: (value: string) =>
    `"${value.slice(0, 10)}T${value.slice(11, 19)}.${value.slice(20, -3).padEnd(3, '0').slice(0, 3)}Z"`,
};

const writtenAs: Record<string, Written> = {
  uuid: 'plain',
  date: 'plain',
  text: 'text',
  timestamptz: 'instant',
  smallint: 'number',
  integer: 'number',
  boolean: 'yesOrNo',
};

function written(sqlType: string): Written {
  const found = writtenAs[sqlType];
  if (!found) throw new Error(`A list cannot write ${sqlType} yet`);
  return found;
}

export const asSent = { getTypeParser: () => (value: string) => value };

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
