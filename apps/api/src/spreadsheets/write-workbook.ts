import { letterOf, type SheetColumn } from '@trivet/domain';
import type { AddWorksheetOptions, CellValue, Workbook, Worksheet } from 'exceljs';

/** A list to choose from: its heading on the sheet Lists, and its words. */
export type Choices = { heading: string; words: readonly string[] };

/** A register as a workbook: its rows as the database writes them, in the order of its columns. */
export type RegisterSheet = {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly (string | null)[])[];
  /** What may be chosen, by the name of the column; beside the choices that a column brings itself */
  choices: Readonly<Record<string, readonly string[]>>;
  /** Columns that Excel works out, by name, from the number of a row; each still shows what it came to */
  worksOut?: Readonly<Record<string, (row: number) => string>>;
  /** Cells beside the lists that those columns look up, from column A on, below their headings */
  lookUp?: readonly (readonly string[])[];
  /** What the sheet About says: label and words */
  about: readonly (readonly [string, string])[];
};

/** Rows below the last one that offer the same choices: registers grow. */
const roomBelow = 500;

/** The bytes of a workbook with the sheets of the register, its lists and what it is about. */
export async function writeWorkbook(sheet: RegisterSheet): Promise<Buffer> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Trivet';
  const register = workbook.addWorksheet(sheet.name, registerView);
  fillRegister(register, sheet);
  const lists = listsOf(sheet);
  offerChoices(register, sheet, lists);
  fillLists(workbook, lists, sheet.lookUp ?? []);
  fillAbout(workbook, sheet.about);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** How the sheet of a register is looked at and printed. */
export const registerView: Partial<AddWorksheetOptions> = {
  views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
  pageSetup: {
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    paperSize: 9,
    printTitlesRow: '1:1',
  },
};

/** The headings that rows are filtered by. */
export const overAll = (columns: readonly SheetColumn[]) => ({ from: 'A1', to: `${letterOf(columns.length - 1)}1` });

/** Columns with their headings; one without a width is hidden. */
export const headed = (columns: readonly SheetColumn[]) =>
  columns.map(({ heading, width }) => ({ header: heading, width: width || 10, hidden: width === 0 }));

function fillRegister(register: Worksheet, { columns, rows, worksOut = {} }: RegisterSheet): void {
  register.columns = headed(columns);
  dressHeadings(register);
  for (const [at, row] of rows.entries()) {
    const values = columns.map((column, n) => {
      const shown = shownIn(column, row[n] ?? null);
      const formula = worksOut[column.name]?.(at + 2);
      return formula === undefined ? shown : ({ formula, result: shown } as CellValue);
    });
    register.addRow(values);
  }
  for (const [n, column] of columns.entries()) dressColumn(register, column, n);
  colourLights(register, columns, register.rowCount);
  register.autoFilter = overAll(columns);
}

/** Text stays text, whatever it begins with: a cell of a workbook runs only what is stored as a formula. */
export function shownIn({ holds }: SheetColumn, value: string | null): CellValue {
  if (value === null || value === '') return null;
  if (holds.kind === 'choice') return holds.words[value] ?? value;
  if (holds.kind === 'whole' || holds.kind === 'level' || holds.kind === 'figure') return Number(value);
  return holds.kind === 'day' ? new Date(`${value}T00:00:00Z`) : value;
}

export function dressHeadings(worksheet: Worksheet): void {
  const head = worksheet.getRow(1);
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: 'top' };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF2' } };
}

export function dressColumn(register: Worksheet, { holds, width }: SheetColumn, n: number): void {
  const column = register.getColumn(n + 1);
  column.alignment = { vertical: 'top', wrapText: width >= 20 };
  if (holds.kind === 'day') column.numFmt = 'd mmm yyyy';
}

/** Each light with its colour, as far as `lastRow` and some rows more. */
export function colourLights(register: Worksheet, columns: readonly SheetColumn[], lastRow: number): void {
  for (const [n, { name, holds }] of columns.entries())
    if (name === 'light' && holds.kind === 'choice')
      colourByWord(register, `${letterOf(n)}2:${letterOf(n)}${lastRow + roomBelow}`, holds.words);
}

/** Colours of the three lights, light and dark enough to read black words on; the word stays beside them. */
const colours: Readonly<Record<string, string>> = { red: 'FFF4B8B3', amber: 'FFFFE2A8', green: 'FFBFE3C8' };

function colourByWord(register: Worksheet, ref: string, words: Readonly<Record<string, string>>): void {
  const [letter] = ref.split('2:');
  register.addConditionalFormatting({
    ref,
    rules: Object.entries(words).map(([light, word], n) => ({
      type: 'expression',
      priority: n + 1,
      formulae: [`$${letter}2="${word}"`],
      style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: colours[light] ?? 'FFFFFFFF' } } },
    })),
  });
}

type Listed = Choices & { name: string };

const listsOf = ({ columns, choices }: RegisterSheet): Listed[] =>
  columns.flatMap(({ name, heading, holds, taken }) => {
    const words = choices[name] ?? (holds.kind === 'choice' && taken !== 'never' ? Object.values(holds.words) : []);
    return words.length > 0 ? [{ name, heading, words }] : [];
  });

/** Excel then offers the list in each cell, and says what is wrong when something else is typed. */
function offerChoices(register: Worksheet, { columns }: RegisterSheet, lists: readonly Listed[]): void {
  const last = register.rowCount + roomBelow;
  for (const [n, { name, heading, holds }] of columns.entries()) {
    const cells = `${letterOf(n)}2:${letterOf(n)}${last}`;
    const list = lists.findIndex((one) => one.name === name);
    const showing = { allowBlank: true, showErrorMessage: true, errorTitle: heading };
    if (list >= 0) {
      const from = `Lists!$${letterOf(list)}$2:$${letterOf(list)}$${(lists[list]?.words.length ?? 0) + 1}`;
      rulesOf(register).add(cells, { ...showing, type: 'list', formulae: [from], error: 'Choose one of the list.' });
    } else if (holds.kind === 'level') {
      const whole = { type: 'whole', operator: 'between', formulae: [1, 5] } as const;
      rulesOf(register).add(cells, { ...showing, ...whole, error: 'Enter a number from 1 to 5.' });
    } else if (holds.kind === 'day') {
      const date = { type: 'date', operator: 'greaterThan', formulae: [new Date('2000-01-01T00:00:00Z')] } as const;
      rulesOf(register).add(cells, { ...showing, ...date, error: 'Enter a date, like 27/3/2027.' });
    }
  }
}

/** What may be looked up stands behind the lists, from the column after the last one. */
function fillLists(workbook: Workbook, lists: readonly Listed[], lookUp: readonly (readonly string[])[]): void {
  const worksheet = workbook.addWorksheet('Lists', { views: [{ state: 'frozen', ySplit: 1 }] });
  worksheet.columns = lists.map(({ heading }) => ({ header: heading, width: 28 }));
  for (const [n, { words }] of lists.entries())
    for (const [at, word] of words.entries()) worksheet.getCell(at + 2, n + 1).value = word;
  for (const [at, row] of lookUp.entries())
    for (const [n, word] of row.entries()) worksheet.getCell(at + 2, lookUpColumn + n).value = word;
  if (lookUp.length > 0) worksheet.getCell(1, lookUpColumn).value = 'Level by likelihood (down) and impact (across)';
  dressHeadings(worksheet);
}

/** AA: far enough to the right that no list reaches it. */
const lookUpColumn = 27;

/** Where `lookUp` stands, as a formula names it. */
export const lookUpRange = (rows: number, columns: number): string =>
  `Lists!$${letterOf(lookUpColumn - 1)}$2:$${letterOf(lookUpColumn + columns - 2)}$${rows + 1}`;

export function fillAbout(workbook: Workbook, about: RegisterSheet['about']): void {
  const worksheet = workbook.addWorksheet('About');
  worksheet.columns = [
    { header: 'About', width: 28 },
    { header: 'This file', width: 100 },
  ];
  for (const [label, words] of about) worksheet.addRow([label, words]);
  worksheet.getColumn(2).alignment = { wrapText: true, vertical: 'top' };
  worksheet.getColumn(1).alignment = { vertical: 'top' };
  dressHeadings(worksheet);
}

type Rule = {
  type: 'list' | 'whole' | 'date';
  operator?: 'between' | 'greaterThan';
  formulae: readonly (string | number | Date)[];
  allowBlank: boolean;
  showErrorMessage: boolean;
  errorTitle: string;
  error: string;
};

/** exceljs takes a rule for a whole range here; its types only know rules of single cells. */
const rulesOf = (worksheet: Worksheet) =>
  (worksheet as unknown as { dataValidations: { add: (cells: string, rule: Rule) => void } }).dataValidations;
