import type { ImportPart } from '@trivet/db';
import type { Cell } from '@trivet/domain';

/** A sheet of a file: how large it is, and its first rows as they stand, for its headings to be found in. */
export type PackedSheet = { name: string; rows: number; columns: number; firstRows: Cell[][] };

/** A file that was read: its sheets that hold anything, and their rows in parts, written down. */
export type PackedFile = { sheets: PackedSheet[]; parts: ImportPart[] };

/** How many rows stand in one statement. */
const together = 1000;

const rowsToGuessFrom = 60;

/**
 * Packs the rows of sheets as they are read: of tens of thousands no more than one part is ever held as cells. Begin each
 * sheet, then add its rows in their order, counted from 1.
 */
export function newPacker() {
  const file: PackedFile = { sheets: [], parts: [] };
  let sheet: PackedSheet | undefined;
  let rows: { number: number; cells: Cell[] }[] = [];
  const close = () => {
    if (sheet && rows.length > 0) file.parts.push({ sheet: file.sheets.length - 1, rows: JSON.stringify(rows) });
    rows = [];
  };
  return {
    begin: (name: string) => {
      close();
      sheet = { name: name.slice(0, 200), rows: 0, columns: 0, firstRows: [] };
    },
    add: (number: number, cells: Cell[]) => {
      if (!sheet || cells.every((cell) => cell === null)) return;
      if (sheet.rows === 0) file.sheets.push(sheet);
      sheet.rows = number;
      sheet.columns = Math.max(sheet.columns, Math.min(200, cells.length));
      if (number <= rowsToGuessFrom) sheet.firstRows[number - 1] = cells;
      rows.push({ number, cells });
      if (rows.length === together) close();
    },
    done: (): PackedFile => {
      close();
      for (const one of file.sheets) one.firstRows = Array.from(one.firstRows, (cells) => cells ?? []);
      return file;
    },
  };
}
