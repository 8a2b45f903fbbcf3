import { contract } from '@trivet/contract';
import { copyFeed, readFeed, type TableFeed, type Transaction } from '@trivet/db';
import { type Decision, type FeedName, ruleBroken } from '@trivet/domain';
import { Readable } from 'node:stream';
import type { Download } from '../kernel/answer.ts';
import { download } from '../kernel/downloads.ts';
import { cellsOf, columnNames, readPortfolioRows } from '../portfolio/portfolio-rows.ts';
import { mostInWorkbook, sendCsv } from '../spreadsheets/send-sheet.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';

/** A flat table of everything of one kind (decisions.md 27). @throws Refusal for more rows than go out as JSON */
export const readAFeed = download(contract.feeds.read, async ({ params }, { tx, decision }) => {
  const [name, format] = params.file.split('.') as [FeedName, 'csv' | 'json'];
  const asked = { workspaceId: params.workspaceId, today: decision.today };
  if (name === 'partnerships') return sendPartnerships(tx, { ...asked, format }, decision);
  if (format === 'csv') return sendCsv(name, copyFeed(tx, { ...asked, name }));
  return sendJson(name, await readRows(tx, { ...asked, name }));
});

type Asked = { workspaceId: string; today: string };

async function sendPartnerships(
  tx: Transaction,
  { workspaceId, format }: Asked & { format: 'csv' | 'json' },
  { today: day }: Decision,
): Promise<Download> {
  const rows = await readPortfolioRows(tx, { workspaceId, day, moment: { today: day }, filter: { sort: 'code' } });
  if (format === 'csv') return sendCsv('partnerships', writeCsv(columnNames, cellsOf(rows)));
  return sendJson('partnerships', JSON.stringify(rows));
}

async function readRows(tx: Transaction, asked: Asked & { name: TableFeed }): Promise<string> {
  const { json, after } = await readFeed(tx, asked, mostInWorkbook);
  if (after)
    throw ruleBroken(
      'too_many_rows',
      'These are more than 10,000 rows. Take them as CSV, which has no limit, or page through the list of the API.',
    );
  return json;
}

const sendJson = (name: string, json: string): Download => ({
  fileName: `${name}.json`,
  type: 'application/json',
  body: Readable.from([json], { objectMode: false }),
});
