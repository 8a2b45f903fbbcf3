import { z } from 'zod';
import { portfolioColumns } from '../sro-reports/portfolio.ts';
import type { ReportColumns } from '../sro-reports/report-column.ts';
import { actionFeedColumns } from './action-feed.ts';
import { decisionFeedColumns } from './decision-feed.ts';
import { reportFeedColumns } from './report-feed.ts';
import { riskFeedColumns } from './risk-feed.ts';
import { indicatorFeedColumns, valueFeedColumns } from './series-feeds.ts';

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
