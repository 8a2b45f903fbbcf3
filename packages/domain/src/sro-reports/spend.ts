import type { z } from 'zod';
import {
  dayColumn,
  idColumn,
  lightColumn,
  orEmpty,
  partnershipColumns,
  penceColumn,
  rowOf,
  wordsColumn,
} from './report-column.ts';

const pence = 'Whole pence in JSON, pounds in a spreadsheet.';

/** What was to be spent and what was, a row for each budget line (domain.md 9). */
export const spendColumns = {
  ...partnershipColumns,
  streamReference: wordsColumn('Stream', 'The funding stream it is paid from, as people quote it.', 16),
  streamTitle: wordsColumn('Funding', 'What the stream is called today.'),
  streamEndsOn: dayColumn('Stream ends', 'The last day money of the stream may be spent on.'),
  budgetLineId: idColumn('Line id', 'Identifies the budget line in the API.'),
  reference: wordsColumn('Ref', 'The budget line as people quote it.', 16),
  title: wordsColumn('For', 'What the line is for, as it is worded today.', 36),
  currency: wordsColumn('Currency', 'Amounts in different currencies are never added.', 9),
  budget: penceColumn('Budget', `What the line was given. ${pence}`),
  spent: penceColumn('Spent', `What was entered as spent, less what was taken back. ${pence}`),
  left: penceColumn('Left', `The budget less what is spent; below nothing where more was spent. ${pence}`),
  forecast: orEmpty(penceColumn('Forecast', `What the line is expected to come to; empty where nobody said. ${pence}`)),
  light: orEmpty(
    lightColumn(
      'Light',
      'Red where spending or its forecast is over the budget by more than twice the tolerance of the workspace, amber by more than the tolerance, or where as much was left when the stream ended; else green.',
    ),
  ),
};

export const SpendRow = rowOf(spendColumns).meta({ id: 'SpendRow' });
export type SpendRow = z.output<typeof SpendRow>;
