import type { ImportRow } from '@trivet/db';
import * as domain from '@trivet/domain';
import { registers } from './registers.ts';

type Register = domain.Import['register'];
type Rows = readonly (readonly domain.Cell[])[];

/** How a sheet reads as a register. */
export type Matching = Pick<domain.ImportMapping, 'headerRow' | 'columns'> & { headings: domain.Import['headings'] };

/** Of the rows that were kept, which leave out what is empty, the first of the sheet as they stand in it. */
export function rowsAsTheyStand(rows: readonly ImportRow[]): domain.Cell[][] {
  const standing: domain.Cell[][] = [];
  for (const { number, cells } of rows) standing[number - 1] = cells;
  return Array.from(standing, (cells) => cells ?? []);
}

/**
 * The row of headings, from 1, and what each heading means. `remembered` are the headings that were agreed on last time;
 * with `headerRow` that row is taken.
 */
export function guessMatching(
  register: Register,
  rows: Rows,
  {
    remembered = {},
    headerRow,
  }: { remembered?: Readonly<Record<string, string>>; headerRow?: number | undefined } = {},
): Matching {
  const { columns } = registers[register];
  const header = headerRow === undefined ? domain.guessHeaderRow(columns, rows) : headerRow - 1;
  const headings = (rows[header] ?? []).map(domain.textOf);
  const places = filledOf(columns, domain.guessPlaces(columns, headings, remembered));
  return { headerRow: header + 1, columns: places, headings: headingsOf(places, headings) };
}

/** What Trivet works out itself is known by its heading, so that nothing else is taken for it, and is passed over. */
const filledOf = (columns: readonly domain.SheetColumn[], places: domain.Places): domain.Places =>
  Object.fromEntries(
    Object.entries(places).filter(([name]) =>
      columns.some((column) => column.name === name && column.taken !== 'never'),
    ),
  );

/** By field: the heading over its column. */
export const headingsOf = (places: domain.Places, headings: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(places).map(([name, at]) => [name, (headings[at] ?? '').slice(0, 400)]));
