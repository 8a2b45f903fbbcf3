import type { SheetPlace } from '@trivet/db';
import { indicatorValueColumns, valueColumns } from '@trivet/domain';
import type { RegisterSheet } from '../spreadsheets/write-workbook.ts';

/** The workbook in which values of measures are written, without its rows. */
export const valueSheetOf = (
  { name, code }: SheetPlace,
  measures: readonly { title: string; reference: string }[],
): Omit<RegisterSheet, 'rows'> => ({
  name: 'Values',
  columns: valueColumns,
  choices: { measure: measures.map(({ title }) => title) },
  about: [
    ['What', `Values of measures of ${name} (${code})`],
    ['Each row', 'One value: of which measure, for the period that ends on which day.'],
    ['Measure', 'Its title, or its reference, like F-001.'],
    ...rules,
  ],
});

/** The same for indicators, of those whose values somebody enters. */
export const indicatorValueSheet = (titles: readonly string[]): Omit<RegisterSheet, 'rows'> => ({
  name: 'Values',
  columns: indicatorValueColumns,
  choices: { indicator: titles },
  about: [
    ['What', 'Values of indicators'],
    ['Each row', 'One value: of which indicator, for the period that ends on which day.'],
    ['Indicator', 'Its title, or its reference, like I-001.'],
    ...rules,
  ],
});

const rules = [
  ['No value this time', 'Leave the value empty and choose No new data.'],
  ['To correct a final value', 'Write the new value and why it changes. The old one stays readable.'],
  ['What stands already', 'Rows that say what is there already change nothing: a file can be brought again.'],
] as const;
