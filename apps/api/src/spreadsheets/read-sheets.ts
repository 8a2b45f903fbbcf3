import type { Cell } from '@trivet/domain';
import type { CellValue, Cell as ExcelCell, Workbook } from 'exceljs';
import { newPacker, type PackedFile } from './pack-rows.ts';
import { assertBounded } from './zip-bounds.ts';

/** A file that cannot be taken; the message says what to do. */
export type Trouble = { trouble: string };

const mostRows = 50_000;
const mostColumns = 200;

/** The sheets of a workbook that hold anything, cell by cell as text, or why it cannot be read. */
export async function readSheets(bytes: Buffer): Promise<PackedFile | Trouble> {
  const trouble = assertBounded(bytes);
  if (trouble) return { trouble };
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytesOf(bytes), { ignoreNodes: [...unread] });
  } catch {
    return { trouble: 'This file is broken. Open it in Excel, save it as .xlsx again and choose that copy.' };
  }
  return sheetsOf(workbook);
}

/** Rules for whole columns would be spread over a million cells. */
const unread = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'drawing',
  'legacyDrawing',
  'tableParts',
] as const;

function sheetsOf(workbook: Workbook): PackedFile | Trouble {
  const packer = newPacker();
  for (const worksheet of workbook.worksheets) {
    packer.begin(worksheet.name);
    worksheet.eachRow({ includeEmpty: false }, (row, number) => {
      const last = Math.min(row.cellCount, mostColumns);
      packer.add(
        number,
        Array.from({ length: last }, (_, at) => cellOf(row.getCell(at + 1))),
      );
    });
  }
  const file = packer.done();
  const rows = file.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  if (rows <= mostRows) return file;
  return {
    trouble: `This file has more than ${mostRows.toLocaleString('en-GB')} rows. Split it into smaller files.`,
  };
}

function cellOf(cell: ExcelCell): Cell {
  // What lies under a merged cell shows nothing.
  if (cell.isMerged && cell.master !== cell) return null;
  return valueOf(cell.value, cell.numFmt ?? '');
}

function valueOf(value: CellValue, format: string): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number') return numberText(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if ('error' in value) return { value: value.error, from: 'error' };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('') || null;
  if ('hyperlink' in value) return valueOf(value.text, format);
  return formulaOf(valueOf(value.result ?? null, format));
}

const formulaOf = (result: Cell): Cell =>
  typeof result === 'object' && result !== null ? result : { value: result, from: 'formula' };

/** Not 0.30000000000000004; and 0.4 shown as 40 % is 40 %. */
function numberText(value: number, format: string): string {
  const shown = format.includes('%') ? value * 100 : value;
  return `${Number(shown.toPrecision(15))}${format.includes('%') ? '%' : ''}`;
}

/** exceljs asks for a kind of buffer that only its own types know; Node's is one. */
const bytesOf = (bytes: Buffer) => bytes as unknown as Parameters<Workbook['xlsx']['load']>[0];
