import { z } from 'zod';
import { portfolioColumns } from '../sro-reports/portfolio.ts';
import {
  choiceColumn,
  countColumn,
  dayColumn,
  idColumn,
  lightColumn,
  orEmpty,
  partnershipColumns,
  type ReportColumns,
  wordsColumn,
} from '../sro-reports/report-column.ts';
import { decisionFeedColumns, indicatorFeedColumns, reportFeedColumns, valueFeedColumns } from './more-feeds.ts';

const shared = {
  ...partnershipColumns,
  id: idColumn('Id', 'Identifies it in the API.'),
  reference: wordsColumn('Ref', 'As people quote it, with the code of its partnership.', 16),
};

const riskFeedColumns = {
  ...shared,
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

const actionFeedColumns = {
  ...shared,
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

/** The flat feeds for Excel, Power BI and the like (decisions.md 27): one row a thing, columns that stay. */
export const feeds = {
  partnerships: { title: 'Partnerships', columns: portfolioColumns },
  risks: { title: 'Risks', columns: riskFeedColumns },
  actions: { title: 'Actions', columns: actionFeedColumns },
  indicators: { title: 'Indicators and measures', columns: indicatorFeedColumns },
  values: { title: 'Values', columns: valueFeedColumns },
  reports: { title: 'Progress reports', columns: reportFeedColumns },
  decisions: { title: 'Decisions', columns: decisionFeedColumns },
} as const satisfies Record<string, { title: string; columns: ReportColumns }>;

export type FeedName = keyof typeof feeds;
export const feedNames = Object.keys(feeds) as FeedName[];

/** A feed as its address names it: `risks.csv`. */
export const FeedFile = z
  .templateLiteral([z.enum(feedNames as [FeedName, ...FeedName[]]), '.', z.enum(['csv', 'json'])])
  .meta({ id: 'FeedFile' });
export type FeedFile = z.output<typeof FeedFile>;
