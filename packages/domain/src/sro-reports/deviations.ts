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

/** What is late, with what is done about it: a row for each action or milestone (domain.md 13). */
export const deviationColumns = {
  ...partnershipColumns,
  kind: choiceColumn({ action: 'Action', milestone: 'Milestone' }, 'Kind', 'Whether an action or a milestone is late.'),
  id: idColumn('Id', 'Identifies the action or milestone in the API.'),
  reference: wordsColumn('Ref', 'As people quote it, with the code of its partnership.', 16),
  title: wordsColumn('What', 'What was to be done, as it is worded today.', 44),
  organisationName: wordsColumn('Organisation', 'The partner that has it to do.'),
  ownerName: orEmpty(wordsColumn('Owner', 'The person who has it to do; empty where nobody is named.', 24)),
  dueOn: dayColumn('Due', 'The day it was due on.'),
  daysLate: countColumn('Days late', 'Calendar days since the day it was due on.'),
  status: choiceColumn(
    {
      proposed: 'Proposed',
      agreed: 'Agreed',
      in_progress: 'In progress',
      blocked: 'Blocked',
      open: 'Open',
    },
    'Status',
    'The status of the action; a milestone that is not reached is open.',
  ),
  corrective: orEmpty(
    wordsColumn(
      'What is done about it',
      'The corrective action named in the latest submitted report; failing that, the latest note on the action.',
      44,
    ),
  ),
};

export const DeviationRow = rowOf(deviationColumns).meta({ id: 'DeviationRow' });
export type DeviationRow = z.output<typeof DeviationRow>;
