import type { Frequency } from '@trivet/domain';
import { addDays } from '../lib/dates.ts';
import { readDay } from '../lib/typed-days.ts';

/** A row of the grid, as it was typed: nothing that was typed is ever changed. */
export type GridRow = { id: number; on: string; value: string; note: string };

/** What a row says: the point, or what is wrong with it, by field. */
export type ReadRow = { ok: true; on: string; value: string | null } | { ok: false; wrong: ('on' | 'value')[] };

/** The rows of a block that was copied from a spreadsheet; a first row without any figure is its headings. */
export function rowsOf(block: string, from: number): GridRow[] {
  const lines = block
    .split(/\r?\n/)
    .map((line) => line.split(/\t|;/).map((cell) => cell.trim()))
    .filter((cells) => cells.some(Boolean));
  const [first] = lines;
  const isHeading = first !== undefined && lines.length > 1 && !first.some((cell) => /\d/.test(cell));
  return (isHeading ? lines.slice(1) : lines).map(([on = '', value = '', note = ''], at) => ({
    id: from + at,
    on,
    value,
    note,
  }));
}

/** The last day of the period that words name: a day, `March 2026`, `2026-03`, `Q1 2026`, `2026`. Null when they name none. */
export function readPeriod(typed: string, { frequency, like }: { frequency: Frequency; like: string | null }) {
  const day = readDay(typed);
  if (day) return day;
  const words = typed.trim();
  const year = /^(\d{4})$/.exec(words)?.[1];
  // A year of a yearly series ends on the day on which its others do.
  if (year) return `${year}-${frequency === 'yearly' && like ? like.slice(5) : '12-31'}`;
  const quarter = /^(?:Q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?Q([1-4]))$/i.exec(words);
  if (quarter) {
    const month = Number(quarter[1] ?? quarter[4]) * 3;
    return endOfMonth(`${quarter[2] ?? quarter[3]}-${String(month).padStart(2, '0')}-01`);
  }
  const iso = /^(\d{4})-(\d{2})$/.exec(words);
  const first = iso ? readDay(`${words}-01`) : readDay(`1 ${words}`);
  return first ? endOfMonth(first) : null;
}

/** The last day of the month that a first day begins. */
function endOfMonth(first: string): string {
  const inNext = addDays(first, 32);
  return addDays(`${inNext.slice(0, 7)}-01`, -1);
}

const nothingNew = /^(\.\.|:|-|n\/?a|no new data)$/i;

/** A value without the signs that spreadsheets put around it; null where it says that there is none. */
export function readValue(typed: string): { value: string | null } | null {
  const plain = typed.replaceAll(/[\s,£%]/g, '');
  if (nothingNew.test(typed.trim())) return { value: null };
  return /^-?\d+(\.\d+)?$/.test(plain) ? { value: plain } : null;
}

export function readRow({ on, value }: GridRow, series: { frequency: Frequency; like: string | null }): ReadRow {
  const [period, figure] = [readPeriod(on, series), readValue(value)];
  if (period && figure) return { ok: true, on: period, value: figure.value };
  return { ok: false, wrong: [...(period ? [] : ['on' as const]), ...(figure ? [] : ['value' as const])] };
}
