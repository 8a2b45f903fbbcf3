import { countColumn, dayColumn, lightColumn, orEmpty, wordsColumn } from '../sro-reports/report-column.ts';
import { quotedColumns } from './quoted-columns.ts';

export const actionFeedColumns = {
  ...quotedColumns,
  title: wordsColumn('Action', 'What is to be done.', 44),
  status: wordsColumn('Status', 'Where it is on its way, as the API names it.', 14),
  light: orEmpty(
    lightColumn('Light', 'By its date and progress, or worse where its owner says so; empty where it was stopped.'),
  ),
  percent: countColumn('Done, per cent', 'How much is done, as its owner says.'),
  ownerOrganisation: wordsColumn('Organisation', 'The partner that has it to do.'),
  ownerName: orEmpty(wordsColumn('Owner', 'The person who has it to do; empty where nobody is named.', 24)),
  dueOn: orEmpty(dayColumn('Due', 'The day it is due on.')),
  firstDueOn: orEmpty(dayColumn('First due', 'The day it was due on at first.')),
  dueMoves: countColumn('Moved', 'How often that day was moved.'),
  lastUpdateOn: dayColumn('Last update', 'The day anything was last said of it.'),
  closedOn: orEmpty(dayColumn('Closed', 'The day it was done or stopped.')),
};
