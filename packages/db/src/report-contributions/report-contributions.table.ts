import { type ReportContribution, reportContributionKind } from '@trivet/domain';
import { boolean, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant, partnershipColumns } from '../kernel/columns.ts';

export const reportContributions = pgTable('report_contributions', {
  ...partnershipColumns(),
  reportId: uuid().notNull(),
  partnerId: uuid().notNull(),
  status: text().$type<ReportContribution['status']>().notNull(),
  dueOn: day().notNull(),
  dueReason: text().notNull(),
  clock: smallint().notNull(),
  frozen: boolean().notNull(),
  headline: text().notNull(),
  light: text().$type<ReportContribution['light']>(),
  lightReason: text().notNull(),
  lightBefore: text().$type<ReportContribution['lightBefore']>(),
  moved: jsonb().$type<ReportContribution['moved']>().notNull(),
  nextPeriod: text().notNull(),
  helpNeeded: text().notNull(),
  support: smallint(),
  supportWords: text().notNull(),
  nilReason: text().notNull(),
  comments: jsonb().$type<ReportContribution['comments']>().notNull(),
  returnedAt: instant(),
  returnedById: uuid(),
  sentAt: instant(),
  sentById: uuid(),
  sentForId: uuid(),
  signedOffAt: instant(),
  signedOffById: uuid(),
});

export const reportContributionRecords = { table: reportContributions, kind: reportContributionKind };
