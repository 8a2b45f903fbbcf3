import { guardedCell } from '@trivet/domain';
import { Readable } from 'node:stream';

/** Without it Excel takes UTF-8 for something older. */
const byteOrderMark = '\uFEFF';

type Cell = string | number | null;

/** Rows that were worked out here, as CSV (RFC 4180); what somebody typed is kept from running as a formula. */
export function writeCsv(headings: readonly string[], rows: readonly (readonly Cell[])[]): Readable {
  const lines = [headings, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`);
  return Readable.from([Buffer.from(byteOrderMark + lines.join(''))], { objectMode: false });
}

function cellOf(value: Cell): string {
  if (value === null) return '';
  const words = typeof value === 'number' ? String(value) : guardedCell(value);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
