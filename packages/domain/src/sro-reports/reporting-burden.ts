import type { z } from 'zod';
import { countColumn, dayColumn, idColumn, partnershipColumns, rowOf, wordsColumn } from './report-column.ts';

/** What each partner is asked for in this quarter and the next three, a row for each of both (decisions.md 45). */
export const reportingBurdenColumns = {
  ...partnershipColumns,
  partnerId: idColumn('Partner id', 'Identifies the partner in the API.'),
  organisationId: idColumn('Organisation id', 'Identifies the organisation in the API.'),
  organisationName: wordsColumn('Organisation', 'The partner by name.', 34),
  quarterStartsOn: dayColumn(
    'Quarter from',
    'The first day of the quarter. What is late already counts in the present one.',
  ),
  contributions: countColumn(
    'Parts of reports',
    'Parts of progress reports due from it, those the schedule plans included.',
  ),
  accounts: countColumn('Accounts', 'Accounts it owes on its lines of accountability.'),
  values: countColumn('Values', 'Values of the measures it collects.'),
  total: countColumn('In all', 'Parts of reports, accounts and values together.'),
};

export const ReportingBurdenRow = rowOf(reportingBurdenColumns).meta({ id: 'ReportingBurdenRow' });
export type ReportingBurdenRow = z.output<typeof ReportingBurdenRow>;
