import type { SheetRows } from '@trivet/db';
import { Writable } from 'node:stream';
import {
  colourLights,
  dressColumn,
  dressHeadings,
  fillAbout,
  headed,
  overAll,
  registerView,
  shownIn,
} from './write-workbook.ts';
import type { RegisterSheet } from './write-workbook.ts';

type Bounds = {
  mostBytes: number;
  /** Hears how many rows have been written, from time to time */
  tell: (rows: number) => Promise<void>;
};

/** What Excel can open, without the headings. */
const mostRows = 1_048_575;

/**
 * The bytes of a workbook of any length, written while its rows are read: what is in memory is its compressed bytes and a
 * portion of rows. @returns null where it has more rows than a workbook can hold, or comes to more bytes than are kept
 */
export async function writeLongWorkbook(
  { name, columns, about }: Omit<RegisterSheet, 'rows'>,
  portions: AsyncIterable<SheetRows>,
  { mostBytes, tell }: Bounds,
): Promise<{ content: Buffer; rows: number } | null> {
  const { default: ExcelJS } = await import('exceljs');
  const kept = keeping(mostBytes);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: kept.stream, useStyles: true });
  workbook.creator = 'Trivet';
  const register = workbook.addWorksheet(name, registerView);
  register.columns = headed(columns);
  for (const [n, column] of columns.entries()) dressColumn(register, column, n);
  dressHeadings(register);
  register.getRow(1).commit();
  let rows = 0;
  for await (const portion of portions) {
    for (const row of portion) register.addRow(columns.map((column, n) => shownIn(column, row[n] ?? null))).commit();
    rows += portion.length;
    if (rows > mostRows || kept.isTooMuch()) return null;
    await tell(rows);
  }
  register.autoFilter = overAll(columns);
  colourLights(register, columns, rows + 1);
  register.commit();
  fillAbout(workbook, about);
  await workbook.commit();
  return kept.isTooMuch() ? null : { content: kept.content(), rows };
}

/** Keeps what is written, up to so many bytes. */
function keeping(most: number) {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      if (bytes <= most) chunks.push(chunk);
      done();
    },
  });
  return { stream, isTooMuch: () => bytes > most, content: () => Buffer.concat(chunks) };
}
