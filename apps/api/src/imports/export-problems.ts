import { contract, xlsx } from '@trivet/contract';
import * as db from '@trivet/db';
import { type Import, letterOf, type SheetColumn, textOf } from '@trivet/domain';
import { Readable } from 'node:stream';
import type { Download } from '../kernel/answer.ts';
import type { QueryContext } from '../kernel/call.ts';
import { download } from '../kernel/downloads.ts';
import { writeWorkbook } from '../spreadsheets/write-workbook.ts';
import { plannedParts } from './check-import.ts';
import { type OneImport, readOwnImport } from './represent-import.ts';

/** The rows that do not come in, as they stand in the file, each with why: to be mended there and brought again. */
export const exportProblems = download(contract.imports.problems, ({ params }, context) => problems(params, context));

export const exportIndicatorProblems = download(
  contract.indicatorImports.problems,
  ({ params: { indicatorImportId: importId } }, context) => problems({ partnershipId: null, importId }, context),
);

async function problems(one: OneImport, context: QueryContext): Promise<Download> {
  const { tx, actor } = context;
  await db.takeTime(tx);
  const imported = await readOwnImport(context, one);
  const { sheet, headerRow } = imported.mapping;
  const rows = await db.readImportRows(tx, { workspaceId: actor.workspaceId, importId: imported.id }, { sheet });
  const reasons =
    imported.status === 'draft' ? await reasonsOf(plannedParts(context, imported)) : new Map<number, string>();
  const columns = columnsOf(imported, rows.find(({ number }) => number === headerRow)?.cells.map(textOf) ?? []);
  const broken = rows
    .filter(({ number }) => reasons.has(number))
    .map(({ number, cells }) => [
      reasons.get(number) ?? '',
      ...columns.slice(1).map((_column, at) => textOf(cells[at]) || null),
    ]);
  const about = [['From', `${imported.fileName}: the rows that do not come in yet, and why`]] as const;
  const bytes = await writeWorkbook({ name: 'Rows with problems', columns, rows: broken, choices: {}, about });
  const fileName = `Problems of ${imported.fileName.replace(/\.[a-z]{3,4}$/i, '')}.xlsx`;
  return { fileName, type: xlsx, body: Readable.from([bytes], { objectMode: false }) };
}

async function reasonsOf(parts: ReturnType<typeof plannedParts>): Promise<Map<number, string>> {
  const reasons = new Map<number, string>();
  for await (const rows of parts)
    for (const { row, does, problems } of rows)
      if (does === 'problem') reasons.set(row, problems.map(({ message }) => message).join('\n'));
  return reasons;
}

/** The reason first, where it is seen; then the file’s own columns under their own headings. */
function columnsOf({ sheets, mapping }: Import, headings: readonly string[]): SheetColumn[] {
  const own = Array.from({ length: sheets[mapping.sheet]?.columns ?? 0 }, (_, at) => headings[at] || letterOf(at));
  return ['Why it does not come in', ...own].map((heading, at) => ({
    name: `column${at}`,
    heading,
    alias: [],
    holds: { kind: 'lines' },
    taken: 'never',
    width: at === 0 ? 60 : 24,
  }));
}
