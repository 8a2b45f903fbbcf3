import type { Statement } from './copy-out.ts';
import { asSent } from './json-page.ts';
import type { Transaction } from './transaction.ts';

/** Rows of a spreadsheet, each cell as Postgres writes it. */
export type SheetRows = (string | null)[][];

/** The select list of named columns; what somebody typed is kept from running as a formula. */
export function sheetSql(columns: Readonly<Record<string, string>>, typed: readonly string[]): string {
  return Object.entries(columns)
    .map(([name, from]) => `${typed.includes(name) ? guarded(from) : from} as "${name}"`)
    .join(', ');
}

const guarded = (from: string): string => `app.guarded_cell(${from})`;

/** How many rows are held at a time. */
const together = 1000;

/** Reads all rows by a cursor, so that they are never all in memory. As an export it may take its time (decisions.md 25). */
export async function* readSheetInPortions(
  { client }: Transaction,
  { text, values }: Statement,
): AsyncGenerator<SheetRows> {
  await client.query(`set local statement_timeout = '60s'; set local idle_in_transaction_session_timeout = '60s'`);
  await client.query({ text: `declare sheet no scroll cursor for ${text}`, values: [...values] });
  for (let last = together; last === together;) {
    const question = { text: `fetch ${together} from sheet`, rowMode: 'array' as const, types: asSent };
    const { rows } = await client.query<(string | null)[]>(question);
    last = rows.length;
    yield rows;
  }
}

/** Reads up to `most` rows, and one more where there are more. */
export async function readSheet(tx: Transaction, { text, values }: Statement, most: number): Promise<SheetRows> {
  const question = {
    text: `${text} limit ${Math.trunc(most) + 1}`,
    values: [...values],
    rowMode: 'array' as const,
    types: asSent,
  };
  const { rows } = await tx.client.query<(string | null)[]>(question);
  return rows;
}
