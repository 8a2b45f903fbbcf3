import { and, asc, desc, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Transaction } from './transaction.ts';

/** Where a list goes on: the sort values of the last item sent. */
export type After = readonly (string | number | null)[];
export type PageRequest = { limit: number; after: After | null };
export type Page<Item> = { items: Item[]; after: After | null; total?: number };

/** One way to sort: the expression (never null), and its value on a row that was read. */
export type SortBy<Row> = { by: PgColumn | SQL; of: (row: Row) => string | number };

/**
 * Keyset paging: the page after row 5,000 costs what the first does. Ties are broken by id in the same direction.
 * `sort` is one of the names, turned round by a leading minus.
 */
export function keyset<Row extends { id: string }>(
  sorts: Record<string, SortBy<Row>>,
  { sort, id }: { sort: string; id: PgColumn },
  { limit, after }: PageRequest,
) {
  const down = sort.startsWith('-');
  const chosen = sorts[down ? sort.slice(1) : sort];
  if (!chosen) throw new Error(`No such sort: ${sort}`);
  const direction = down ? desc : asc;
  const further = down ? sql.raw('<') : sql.raw('>');
  return {
    where: after ? sql`(${chosen.by}, ${id}) ${further} (${after[0]}, ${after[1]})` : undefined,
    orderBy: [direction(chosen.by), direction(id)],
    limit: limit + 1,
    page: (rows: Row[]): Page<Row> => {
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return { items, after: rows.length > limit && last ? [chosen.of(last), last.id] : null };
    },
  };
}

/** How many rows, exactly up to 1,000; 1,001 means "more than that". */
export async function countUpTo1000(tx: Transaction, from: SQL, where: SQL | undefined): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(
    sql`select count(*) as n from (select from ${from} where ${where ?? sql`true`} limit 1001) counted`,
  );
  return rows[0]?.n ?? 0;
}

/** All of the conditions that are there. */
export const all = (...conditions: (SQL | undefined)[]): SQL | undefined => and(...conditions);

/** A condition that matches words anywhere in the given text, whatever their accents and case. */
export const contains = (text: SQL, words: string | undefined): SQL | undefined =>
  // Asked for in a select of its own, the pattern is made once and not for every row.
  words === undefined ? undefined : sql`app.plain(${text}) like (select app.anywhere(${words}))`;
