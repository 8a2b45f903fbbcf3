import { z } from 'zod';
import { choiceColumn, countColumn, idColumn, orEmpty, rowOf, wordsColumn } from './report-column.ts';

/** Which quarter's work is counted: the one under way, or one of the three after it. */
export const WorkloadQuarter = z.enum(['this', 'next', 'second', 'third']);
export type WorkloadQuarter = z.output<typeof WorkloadQuarter>;

/**
 * What the partnerships that the reader may see ask of each person now: seats, hours, and what their partners owe where
 * they lead (decisions.md 45). Who is spread too thin is decided as everywhere (people/load.ts).
 */
export const workloadColumns = {
  personId: idColumn('Person id', 'Identifies the person in the API.'),
  personName: wordsColumn('Person', 'Who it is.', 28),
  organisationId: orEmpty(idColumn('Organisation id', 'Identifies their organisation in the API.')),
  organisationName: orEmpty(wordsColumn('Organisation', 'The organisation they work for.', 34)),
  memberships: countColumn('Memberships', 'Their current seats in partnerships you may see inside.'),
  partnerships: wordsColumn(
    'In',
    'Those partnerships by their codes. Others that you may not see are neither named nor counted.',
    30,
  ),
  hoursPerMonth: countColumn('Hours a month', 'What these seats ask of them in a month, as was agreed with them.'),
  hoursHere: orEmpty(
    countColumn('Of them here', 'The part of these hours in the partnership that was asked for. Empty where none was.'),
  ),
  contributions: countColumn(
    'Parts of reports',
    'Parts of progress reports due in the quarter from the partners they lead for.',
  ),
  accounts: countColumn('Accounts', 'Accounts due in the quarter from the partners they lead for.'),
  values: countColumn('Values', 'Values of measures due in the quarter from the partners they lead for.'),
  mark: orEmpty(
    choiceColumn(
      {
        memberships: 'Five or more memberships',
        hours: 'More than 20 hours a month',
        both: 'Five or more, and over 20 hours',
      },
      'Spread too thin',
      'Set for who has five or more current memberships, or is asked for more than 20 hours a month.',
    ),
  ),
};

export const WorkloadRow = rowOf(workloadColumns).meta({ id: 'WorkloadRow' });
export type WorkloadRow = z.output<typeof WorkloadRow>;
