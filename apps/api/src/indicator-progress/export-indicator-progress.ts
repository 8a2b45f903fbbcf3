import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { indicatorProgressColumns } from '@trivet/domain';
import { Readable } from 'node:stream';
import { download } from '../kernel/downloads.ts';
import { formatOf, mostInWorkbook, sendCsv, sendWorkbook } from '../spreadsheets/send-sheet.ts';
import { byteOrderMark, csvLine } from '../spreadsheets/write-csv.ts';
import { reportSheet } from '../sro-reports/report-sheet.ts';
import { cellsOf, columnNames } from './progress-cells.ts';
import { momentOf, progressRow } from './read-indicator-progress.ts';

export const exportIndicatorProgress = download(
  contract.indicatorProgress.export,
  async ({ params, query: { format, asOf: day, ...filter } }, { tx, decision, accept }) => {
    const { asOf, place } = momentOf({ params, query: { asOf: day } }, decision.today);
    const asked = { place, filter, asOf };
    const name = `indicator-progress ${asOf}`;
    if (formatOf({ format }, accept) === 'csv')
      return sendCsv(name, Readable.from(linesOf(tx, asked), { objectMode: false }));
    return sendWorkbook(name, await rowsOf(tx, asked), reportSheet('indicator-progress', { day: asOf, filter }));
  },
);

type Asked = { place: db.ProgressPlace; filter: db.ProgressFilter; asOf: string };

/** All rows, as far as a workbook takes them and one portion more. */
async function rowsOf(tx: db.Transaction, asked: Asked): Promise<db.SheetRows> {
  const rows: db.SheetRows = [];
  for await (const portion of portionsOf(tx, asked)) {
    rows.push(...portion);
    if (rows.length > mostInWorkbook) break;
  }
  return rows;
}

async function* linesOf(tx: db.Transaction, asked: Asked): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark + csvLine(columnNames));
  for await (const portion of portionsOf(tx, asked))
    yield Buffer.from(portion.map((row) => csvLine(row.map(plain))).join(''));
}

/** A number is no formula, and needs no guard. */
const plain = (cell: string | null, at: number) => (cell !== null && isFigure(at) ? Number(cell) : cell);
const kinds = Object.values(indicatorProgressColumns).map(({ holds: { kind } }) => kind);
const isFigure = (at: number): boolean => kinds[at] === 'figure' || kinds[at] === 'whole';

/** How many rows are held at a time. */
const together = 1000;

/** Page by page within one transaction, so that it is whole and never all in memory. */
async function* portionsOf(tx: db.Transaction, { place, filter, asOf }: Asked): AsyncGenerator<db.SheetRows> {
  let after: db.PageRequest['after'] = null;
  do {
    const page: db.Page<db.ProgressFacts> = await db.listIndicatorProgress(tx, place, filter, {
      limit: together,
      after,
    });
    yield page.items.map((facts) => cellsOf(progressRow(facts, asOf)));
    after = page.after;
  } while (after !== null);
}
