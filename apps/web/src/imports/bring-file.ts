import type { Register } from './import-address.ts';
import { type At, start } from './imports.calls.ts';
import { t } from './imports.strings.ts';

/** As much as the server takes: a larger file would travel for nothing. */
const mostBytes = 10 * 1024 * 1024;

const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Brings a file to be read and matched; nothing is written. What it is called says what kind it is, for browsers differ.
 * @throws the problem of a file that is too large, and what the server refuses
 */
export const bringFile = (at: At, register: Register | 'indicator_values', file: File) => {
  if (file.size > mostBytes) throw { status: 413, title: t('imports.tooLarge') };
  const type = /\.(csv|tsv|txt)$/i.test(file.name) ? csv : xlsx;
  const fileName = file.name.trim().slice(-200) || t('imports.pastedName');
  return start(at, register, fileName, new Blob([file], { type }));
};

/** Rows that were copied from a spreadsheet, as a file: their cells are divided by tabs. */
export const pastedFile = (text: string) => new File([text], t('imports.pastedName'), { type: csv });

/** Whether a text can be rows of a spreadsheet: more than one line. */
export const areRows = (text: string) => /\S\s*\n\s*\S/.test(text);
