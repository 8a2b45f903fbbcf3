import { guardedCell } from '@trivet/domain';
import { Readable } from 'node:stream';

/** Without it Excel takes UTF-8 for something older. */
export const byteOrderMark = '\uFEFF';

type CsvCell = string | number | null;

/** Rows that were worked out here, as CSV (RFC 4180); what somebody typed is kept from running as a formula. */
export function writeCsv(headings: readonly string[], rows: readonly (readonly CsvCell[])[]): Readable {
  const lines = [headings, ...rows].map(csvLine);
  return Readable.from([Buffer.from(byteOrderMark + lines.join(''))], { objectMode: false });
}

/** One row of a CSV. */
export const csvLine = (row: readonly CsvCell[]): string => `${row.map(cellOf).join(',')}\r\n`;

function cellOf(value: CsvCell): string {
  if (value === null) return '';
  const words = typeof value === 'number' ? String(value) : guardedCell(value);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
