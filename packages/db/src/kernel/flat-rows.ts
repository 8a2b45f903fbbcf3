import type { ReportColumns } from '@trivet/domain';
import type { Readable } from 'node:stream';
import { copyAsCsv, type Statement } from './copy-out.ts';
import { type Field, type JsonPage, readJsonPage, selected } from './json-page.ts';
import type { PageRequest } from './page.ts';
import { readSheetInPortions, type SheetRows, sheetSql } from './sheet.ts';
import type { Transaction } from './transaction.ts';

/** The values of a statement; `add` gives each its place. */
export type Values = { all: unknown[]; add: (value: unknown) => string };

export function valuesFrom(...first: unknown[]): Values {
  return { all: first, add: (value) => `$${first.push(value)}` };
}

/**
 * Rows that go out alike as JSON, CSV and workbook: a WITH whose `rows` has the columns under their own names, and
 * `sort_key` and `row_id`, which say its order and where a page goes on.
 */
export type FlatRows = {
  columns: ReportColumns;
  rows: string;
  values: Values;
  /** Where millions of rows go out, nobody waits for them to be put in order */
  inAnyOrder?: boolean;
};

/** One page, in its order. */
export async function readFlatPage(
  tx: Transaction,
  flat: FlatRows,
  { limit, after, count }: PageRequest & { count?: boolean | undefined },
): Promise<JsonPage> {
  const counted = count && { total: await countUpTo1000(tx, flat) };
  const { rows, columns } = flat;
  const values = valuesFrom(...flat.values.all);
  const onwards = after ? `where (sort_key, row_id) > (${values.add(after[0])}, ${values.add(after[1])})` : '';
  const fields = fieldsOf(columns);
  const text = `with ${rows} select ${selected(fields)}, sort_key, row_id from rows ${onwards}
    order by sort_key, row_id limit ${values.add(limit + 1)}`;
  // Without a name: what is asked for changes its text.
  const page = await readJsonPage(tx, { name: '', text, values: values.all }, { fields, limit });
  return { ...page, ...counted };
}

/** All of it as rows, in its order. */
export async function readFlatRows(tx: Transaction, { rows: from, columns, values }: FlatRows): Promise<object[]> {
  const text = `with ${from} select ${selected(fieldsOf(columns))} from rows order by sort_key, row_id`;
  return (await tx.client.query<Record<string, unknown>>(text, [...values.all])).rows;
}

/** All of it as CSV, while it is read. */
export const copyFlatRows = (tx: Transaction, flat: FlatRows): Readable =>
  copyAsCsv(tx, sheetOf(flat, typedIn(flat.columns)));

/** All of it as rows of text, portion by portion. */
export const readFlatSheet = (tx: Transaction, flat: FlatRows): AsyncIterable<SheetRows> =>
  readSheetInPortions(tx, sheetOf(flat, []));

async function countUpTo1000(tx: Transaction, { rows: from, values }: FlatRows): Promise<number> {
  const text = `with ${from} select count(*) as n from (select from rows limit 1001) counted`;
  const { rows } = await tx.client.query<{ n: number }>({ text, values: [...values.all] });
  return rows[0]?.n ?? 0;
}

function sheetOf({ columns, rows, values, inAnyOrder }: FlatRows, typed: readonly string[]): Statement {
  const cells = Object.entries(columns).map(([name, { inPence }]) => [
    name,
    inPence ? `to_char("${name}" / 100.0, 'FM999999999990.00')` : `"${name}"`,
  ]);
  const list = sheetSql(Object.fromEntries(cells), typed);
  const order = inAnyOrder ? '' : 'order by sort_key, row_id';
  return { text: `with ${rows} select ${list} from rows ${order}`, values: values.all };
}

/** Words may begin like a formula; numbers, days and choices cannot. */
const typedIn = (columns: ReportColumns): string[] =>
  Object.entries(columns)
    .filter(([, { holds }]) => holds.kind === 'line')
    .map(([name]) => name);

const fieldsOf = (columns: ReportColumns): Field[] =>
  Object.entries(columns).map(([name, { holds }]) => ({
    name,
    sql: `"${name}"`,
    written: holds.kind === 'whole' ? 'number' : holds.kind === 'line' ? 'text' : 'plain',
  }));
