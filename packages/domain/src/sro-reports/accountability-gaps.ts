import type { z } from 'zod';
import {
  choiceColumn,
  countColumn,
  dayColumn,
  orEmpty,
  partnershipColumns,
  rowOf,
  wordsColumn,
} from './report-column.ts';

/** What is missing between who answers and whom they answer to, a row for each gap (guidance, accountability in three dimensions). */
export const accountabilityGapColumns = {
  ...partnershipColumns,
  kind: choiceColumn(
    {
      vertical_missing: 'Answers to no body of its own',
      horizontal_missing: 'Answers to no partner',
      collective_missing: 'Nobody answers for the outcome',
      sro_vacant: 'No Senior Responsible Owner',
      not_agreed: 'Not agreed by a party',
      overdue: 'Account late',
    },
    'What is missing',
    'A line of accountability of one of the three dimensions, an SRO to answer to, the agreement of a party, or an account that was due.',
  ),
  about: orEmpty(wordsColumn('About', 'The partner, the outcome, or the line by its reference.', 36)),
  party: orEmpty(wordsColumn('Party', 'The party that has not agreed.', 30)),
  dueOn: orEmpty(dayColumn('Due', 'The day an account was due on.')),
  daysLate: countColumn('Days late', 'Calendar days since that day; 0 where nothing is late.'),
};

export const AccountabilityGapRow = rowOf(accountabilityGapColumns).meta({ id: 'AccountabilityGapRow' });
export type AccountabilityGapRow = z.output<typeof AccountabilityGapRow>;
