import { dayColumn, orEmpty, wordsColumn } from '../sro-reports/report-column.ts';
import { quotedColumns } from './quoted-columns.ts';

export const decisionFeedColumns = {
  ...quotedColumns,
  title: wordsColumn('Decision', 'What it is about.', 44),
  status: wordsColumn('Status', 'Where it is on its way, as the API names it.', 18),
  method: wordsColumn('Method', 'How it is decided: consensus, consent, majority or executive authority.', 14),
  decidedOn: orEmpty(dayColumn('Decided', 'The day it was decided.')),
  effectiveOn: orEmpty(dayColumn('Holds from', 'The day from which it holds.')),
  reviewOn: orEmpty(dayColumn('Review', 'The day it is looked at again.')),
  outcome: orEmpty(wordsColumn('What comes of it', 'The words in which it was settled.', 50)),
};
