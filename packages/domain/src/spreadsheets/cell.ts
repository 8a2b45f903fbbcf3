import { z } from 'zod';

/** A cell as it was read: its text, nothing, or what a formula came to when the file was saved. Days are `YYYY-MM-DD`. */
export const Cell = z.union([
  z.string().max(33_000),
  z.null(),
  z.strictObject({ value: z.string().max(33_000).nullable(), from: z.enum(['formula', 'error']) }),
]);
export type Cell = z.output<typeof Cell>;

/** What a person reads in a cell; empty for nothing. */
export const textOf = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell?.value : cell)?.trim() ?? '';

/** 0 → A, 25 → Z, 26 → AA: as spreadsheets name their columns. */
export function letterOf(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letterOf(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}
