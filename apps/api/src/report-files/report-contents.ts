import type { Endpoint, RequestOf } from '@trivet/contract';
import type { SheetRows } from '@trivet/db';
import type { Readable } from 'node:stream';
import { download } from '../kernel/downloads.ts';
import type { Handler, QueryContext } from '../kernel/handlers.ts';
import { formatOf, mostInWorkbook, sendCsv, sendWorkbook } from '../spreadsheets/send-sheet.ts';
import type { RegisterSheet } from '../spreadsheets/write-workbook.ts';

/** A report that has been asked for, before its file is written. */
export type ReportContents = {
  /** The day it tells of */
  day: string;
  /** Its workbook without the rows */
  sheet: Omit<RegisterSheet, 'rows'>;
  csv: () => Readable | Promise<Readable>;
  /** Its rows as text, never all in memory */
  portions: () => AsyncIterable<SheetRows>;
};

type Sending = Endpoint & { query: NonNullable<Endpoint['query']>; sends: readonly string[] };

/**
 * How a report answers what it is asked for.
 * @throws Refusal for what cannot be asked of it
 */
export type ContentsOf<S extends Sending = Sending> = (
  request: RequestOf<S>,
  context: Pick<QueryContext, 'tx' | 'decision'>,
) => Promise<ReportContents>;

/** The file of a report: a CSV of any length, or a workbook as long as can be made while somebody waits. */
export const reportDownload = <S extends Sending>(name: string, endpoint: S, contentsOf: ContentsOf<S>): Handler<S> =>
  download(endpoint, async (request, { tx, decision, accept }) => {
    const { day, sheet, csv, portions } = await contentsOf(request, { tx, decision });
    const fileName = `${name} ${day}`;
    if (formatOf(formatIn(request), accept) === 'csv') return sendCsv(fileName, await csv());
    return sendWorkbook(fileName, await upToMost(portions()), sheet, tooMany);
  });

/** The cast: the query of every export has the format, and has been parsed. */
const formatIn = (request: unknown) => (request as { query: { format?: 'csv' | 'xlsx' } }).query;

const tooMany =
  'These are more than 10,000 rows. Send the same request as POST, and a worker makes the workbook, to be taken away among your report files; or take it as CSV, which has no limit.';

/** As many rows as a workbook takes while somebody waits, and some more where there are more. */
async function upToMost(portions: AsyncIterable<SheetRows>): Promise<SheetRows> {
  const rows: SheetRows = [];
  for await (const portion of portions) {
    rows.push(...portion);
    if (rows.length > mostInWorkbook) break;
  }
  return rows;
}
