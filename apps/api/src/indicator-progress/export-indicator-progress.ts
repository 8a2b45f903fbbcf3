import { contract, type IndicatorProgressRow } from '@trivet/contract';
import * as db from '@trivet/db';
import { Readable } from 'node:stream';
import { download } from '../kernel/downloads.ts';
import { sendCsv } from '../spreadsheets/send-sheet.ts';
import { byteOrderMark, csvLine } from '../spreadsheets/write-csv.ts';
import { momentOf, progressRow } from './read-indicator-progress.ts';

export const exportIndicatorProgress = download(contract.indicatorProgress.export, async (request, context) => {
  const { asOf, place } = momentOf(request, context.decision.today);
  const lines = linesOf(context.tx, { place, filter: request.query, asOf });
  return sendCsv(`Progress of indicators ${asOf}`, Readable.from(lines, { objectMode: false }));
});

type Asked = { place: db.ProgressPlace; filter: db.ProgressFilter; asOf: string };

/** How many rows are held at a time. */
const together = 1000;

/** Page by page within one transaction, so that it is whole and never all in memory. */
async function* linesOf(tx: db.Transaction, { place, filter, asOf }: Asked): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark + csvLine(headings));
  let after: db.PageRequest['after'] = null;
  do {
    const page: db.Page<db.ProgressFacts> = await db.listIndicatorProgress(tx, place, filter, {
      limit: together,
      after,
    });
    yield Buffer.from(page.items.map((facts) => csvLine(cellsOf(progressRow(facts, asOf)))).join(''));
    after = page.after;
  } while (after !== null);
}

const headings = [
  'reference',
  'outcomeCode',
  'outcomeStatement',
  'title',
  'collectedByName',
  'unit',
  'unitWords',
  'direction',
  'latestOn',
  'latestValue',
  'latestIsProvisional',
  'target',
  'light',
  'lightReason',
  'state',
  'stateReason',
  'stateSince',
  'ageDays',
  'nextDueOn',
  'lastSessionOn',
  'completenessShare',
  'completenessGaps',
];

const cellsOf = (row: IndicatorProgressRow) => [
  row.reference,
  row.outcome.code,
  row.outcome.statement,
  row.title,
  row.collectedByName,
  row.unit,
  row.unitWords,
  row.direction,
  row.latestOn,
  numberOf(row.latestValue),
  String(row.latestIsProvisional),
  numberOf(row.target),
  row.light,
  row.lightReason,
  row.state,
  row.stateReason,
  row.stateSince,
  row.ageDays,
  row.nextDueOn,
  row.lastSessionOn,
  row.completeness.share,
  row.completeness.gaps.join(' '),
];

/** A number is no formula, and needs no guard. */
const numberOf = (value: string | null): number | null => (value === null ? null : Number(value));
