import type { ImportCheck } from '@trivet/contract';
import { type ImportMapping, letterOf, type Refusal, type SheetColumn } from '@trivet/domain';
import type { Importing } from './importing.ts';

export type Problem = ImportCheck['problems'][number];

type InRow = { row: number; importing: Importing; mapping: ImportMapping };

/** What the rules of a register refuse of a row, each at the cell it is about. */
export function refusalIn(
  { errors, code: whole, message: words }: Refusal,
  { row, importing, mapping }: InRow,
): Problem[] {
  const named = errors.length > 0 ? errors : [{ pointer: '', code: whole, message: words }];
  return named.map(({ pointer, code, message }) => {
    const name = importing.pointers[pointer.split('/')[1] ?? ''];
    const column = name === undefined ? undefined : importing.columns.find((one) => one.name === name);
    return column ? problemAt(row, column, mapping, [code, message]) : aboutRow(row, [code, message]);
  });
}

export const aboutRow = (row: number, [code, message]: readonly [string, string]): Problem => ({
  row,
  column: null,
  field: null,
  heading: null,
  code,
  mendable: false,
  message: `Row ${row}: ${message}`,
});

export function problemAt(
  row: number,
  { name, heading }: SheetColumn,
  { columns }: ImportMapping,
  [code, what]: [string, string],
): Problem {
  const place = columns[name];
  const column = place === undefined ? null : letterOf(place);
  const where = column === null ? heading : `column ${column} (${heading})`;
  return { row, column, field: name, heading, code, mendable: false, message: `Row ${row}, ${where}: ${what}` };
}
