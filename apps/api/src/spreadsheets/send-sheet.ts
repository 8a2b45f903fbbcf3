import { csv, xlsx } from '@trivet/contract';
import type { SheetRows } from '@trivet/db';
import { ruleBroken } from '@trivet/domain';
import { Readable } from 'node:stream';
import type { Download } from '../kernel/answer.ts';
import { type RegisterSheet, writeWorkbook } from './write-workbook.ts';

/** How many rows a workbook is made of while somebody waits; a CSV has no bound. */
export const mostInWorkbook = 10_000;

/** What was asked for; left out, Accept says it, and else it is a CSV. */
export const formatOf = ({ format }: { format?: 'csv' | 'xlsx' | undefined }, accept: string): 'csv' | 'xlsx' =>
  format ?? (accept.includes(xlsx) ? 'xlsx' : 'csv');

/** A CSV, on its way while it is read. */
export const sendCsv = (name: string, body: Readable): Download => ({
  fileName: `${name}.csv`,
  type: `${csv}; charset=utf-8`,
  body,
});

/** @throws Refusal when there are more rows than a workbook is made of while somebody waits */
export async function sendWorkbook(
  name: string,
  rows: SheetRows,
  sheet: Omit<RegisterSheet, 'rows'>,
  tooMany = 'These are more than 10,000 rows. Narrow the list, or take it as CSV, which has no limit.',
): Promise<Download> {
  if (rows.length > mostInWorkbook) throw ruleBroken('too_many_rows', tooMany);
  const bytes = await writeWorkbook({ ...sheet, rows });
  return { fileName: `${name}.xlsx`, type: xlsx, body: Readable.from([bytes], { objectMode: false }) };
}
