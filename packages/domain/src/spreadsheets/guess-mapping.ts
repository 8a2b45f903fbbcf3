import { type Cell, textOf } from './cell.ts';
import { wordOf } from './read-cell.ts';
import type { SheetColumn } from './sheet-column.ts';

/** Which column of a sheet holds each field, by its place from 0. */
export type Places = Record<string, number>;

/** How far down headings are looked for. */
export const rowsLookedAt = 25;

/** The row, from 0, that reads most like headings of this register: titles and empty rows above are passed over. */
export function guessHeaderRow(columns: readonly SheetColumn[], rows: readonly (readonly Cell[])[]): number {
  const likeness = rows.slice(0, rowsLookedAt).map((row) => {
    const known = Object.keys(guessPlaces(columns, row.map(textOf))).length;
    const filled = row.filter((cell) => textOf(cell) !== '').length;
    return known * 100 + Math.min(filled, 50);
  });
  return Math.max(0, likeness.indexOf(Math.max(...likeness, 0)));
}

/** The places of the fields by their headings. What was agreed last time in this partnership goes before what they look like. */
export function guessPlaces(
  columns: readonly SheetColumn[],
  headings: readonly string[],
  remembered: Readonly<Record<string, string>> = {},
): Places {
  const places: Places = {};
  const taken = new Set<number>();
  const place = (name: string, fits: (heading: string) => boolean) => {
    if (name in places) return;
    const at = headings.findIndex((heading, n) => !taken.has(n) && heading !== '' && fits(wordOf(heading)));
    if (at < 0) return;
    places[name] = at;
    taken.add(at);
  };
  for (const [name, heading] of Object.entries(remembered))
    if (columns.some((column) => column.name === name)) place(name, (word) => word === wordOf(heading));
  // The surest first, over all fields, so that a looser likeness takes no heading from its owner.
  for (const { name, heading } of columns)
    place(name, (word) => word === name.toLowerCase() || word === wordOf(heading));
  for (const { name, alias } of columns) place(name, (word) => alias.includes(word));
  return places;
}
