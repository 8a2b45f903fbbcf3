import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { indicatorProgressColumns } from '@trivet/domain';
import { Readable } from 'node:stream';
import { frameworkWords } from '../framework-versions/framework-words.ts';
import { type ContentsOf, reportDownload } from '../report-files/report-contents.ts';
import { byteOrderMark, csvLine } from '../spreadsheets/write-csv.ts';
import { reportSheet } from '../sro-reports/report-sheet.ts';
import { cellsOf, columnNames } from './progress-cells.ts';
import { momentOf, progressRow } from './read-indicator-progress.ts';

/** How the indicators stand, before a file is written of it. */
export const indicatorProgressContents: ContentsOf<typeof contract.indicatorProgress.export> = async (
  { params, query: { format: _format, asOf: day, ...filter } },
  { tx, decision },
) => {
  const { asOf, place } = momentOf({ params, query: { asOf: day } }, decision.today);
  const asked = { place, filter, asOf };
  const framework = frameworkWords(await db.readFrameworkInForce(tx, params.workspaceId, asOf));
  return {
    day: asOf,
    sheet: reportSheet('indicator-progress', { day: asOf, filter, framework }),
    csv: () => Readable.from(linesOf(tx, asked), { objectMode: false }),
    portions: () => portionsOf(tx, asked),
  };
};

export const exportIndicatorProgress = reportDownload(
  'indicator-progress',
  contract.indicatorProgress.export,
  indicatorProgressContents,
);

type Asked = { place: db.ProgressPlace; filter: db.ProgressFilter; asOf: string };

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
