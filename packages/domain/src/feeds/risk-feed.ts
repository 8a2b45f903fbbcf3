import {
  choiceColumn,
  countColumn,
  dayColumn,
  lightColumn,
  orEmpty,
  wordsColumn,
} from '../sro-reports/report-column.ts';
import { quotedColumns } from './quoted-columns.ts';

export const riskFeedColumns = {
  ...quotedColumns,
  title: wordsColumn('Risk', 'What the risk is called.', 44),
  category: wordsColumn('Category', 'The category, as the API names it.', 16),
  status: choiceColumn(
    { open: 'Open', closed: 'Closed', materialised: 'It happened' },
    'Status',
    'Whether it is still a risk.',
  ),
  light: lightColumn('Light', 'The band of the workspace’s matrix in which its current score lies.'),
  score: countColumn('Score', 'Current likelihood times impact.'),
  likelihood: countColumn('Likelihood', 'Current likelihood, from 1 to 5.'),
  impact: countColumn('Impact', 'Current impact, from 1 to 5.'),
  lightSince: dayColumn('Light since', 'The day it came to its light.'),
  leadOrganisation: wordsColumn('Lead organisation', 'The one partner that leads on it.'),
  ownerName: orEmpty(wordsColumn('Owner', 'The person who owns it; empty where nobody is named.', 24)),
  reviewedOn: dayColumn('Reviewed', 'The day of its last review.'),
  nextReviewOn: dayColumn('Next review', 'The day of its next review.'),
  toleratedUntil: orEmpty(dayColumn('Accepted until', 'The day until which it is accepted as it stands.')),
  closedOn: orEmpty(dayColumn('Closed', 'The day it was closed.')),
};
