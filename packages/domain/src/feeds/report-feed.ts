import {
  countColumn,
  dayColumn,
  idColumn,
  lightColumn,
  orEmpty,
  partnershipColumns,
  wordsColumn,
} from '../sro-reports/report-column.ts';

export const reportFeedColumns = {
  ...partnershipColumns,
  reportId: idColumn('Report id', 'Identifies the report in the API.'),
  periodStartsOn: dayColumn('Period from', 'The first day it is about.'),
  periodEndsOn: dayColumn('Period to', 'The last day it is about.'),
  dueOn: dayColumn('Due', 'The day it is due on.'),
  status: wordsColumn('Status', 'Where it is on its way, as the API names it.', 18),
  submittedOn: orEmpty(dayColumn('Submitted', 'The day it was last submitted.')),
  light: orEmpty(lightColumn('Light', 'What the chair said of the partnership; empty until it is submitted.')),
  headline: orEmpty(wordsColumn('Headline', 'What a reader must know; empty until it is submitted.', 50)),
  editions: countColumn('Editions', 'How often it was submitted, corrections among them.'),
};
