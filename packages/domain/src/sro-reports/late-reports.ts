import type { z } from 'zod';
import {
  choiceColumn,
  countColumn,
  dayColumn,
  idColumn,
  orEmpty,
  partnershipColumns,
  rowOf,
  wordsColumn,
} from './report-column.ts';

/** Progress reports that are owed and past their day, with the partners whose part is missing (domain.md 13). */
export const lateReportColumns = {
  ...partnershipColumns,
  reportId: idColumn('Report id', 'Identifies the report in the API.'),
  periodStartsOn: dayColumn('Period from', 'The first day the report is about.'),
  periodEndsOn: dayColumn('Period to', 'The last day the report is about.'),
  dueOn: dayColumn('Due', 'The day the report was due on.'),
  daysLate: countColumn('Days late', 'Calendar days since the day it was due on.'),
  status: choiceColumn(
    { open: 'Being written', awaiting_sign_off: 'Waiting for sign-off', returned: 'Sent back' },
    'Status',
    'Where the report is on its way.',
  ),
  partsMissing: countColumn(
    'Parts missing',
    'Partners whose part is neither sent nor signed off, nor said to be nothing.',
  ),
  missingFrom: orEmpty(wordsColumn('Missing from', 'Those partners by name.', 50)),
};

export const LateReportRow = rowOf(lateReportColumns).meta({ id: 'LateReportRow' });
export type LateReportRow = z.output<typeof LateReportRow>;
