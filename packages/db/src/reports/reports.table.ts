import { type Report, reportKind, type ReportingSchedule, type ReportSnapshot, scheduleKind } from '@trivet/domain';
import { integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant, partnershipColumns } from '../kernel/columns.ts';

export const reportingSchedules = pgTable('reporting_schedules', {
  ...partnershipColumns(),
  cadence: text().$type<ReportingSchedule['cadence']>().notNull(),
  firstPeriodStartsOn: day().notNull(),
  chosenDates: day().array().notNull(),
  dueAfterWorkingDays: smallint().notNull(),
  signedOffBy: text().$type<ReportingSchedule['signedOffBy']>().notNull(),
  contributorRoles: text().array().$type<ReportingSchedule['contributorRoles']>().notNull(),
  contributionsDueDaysBefore: smallint().notNull(),
});

export const scheduleRecords = { table: reportingSchedules, kind: scheduleKind };

export const reports = pgTable('reports', {
  ...partnershipColumns(),
  number: integer().notNull(),
  periodStartsOn: day().notNull(),
  periodEndsOn: day().notNull(),
  dueOn: day().notNull(),
  clock: smallint().notNull(),
  status: text().$type<Report['status']>().notNull(),
  headline: text().notNull(),
  light: text().$type<Report['light']>(),
  lightReason: text().notNull(),
  achievements: text().notNull(),
  nextPeriod: text().notNull(),
  helpNeeded: text().notNull(),
  submittedAt: instant(),
  submittedById: uuid(),
  signedOffById: uuid(),
  snapshot: jsonb().$type<Report['snapshot']>(),
  corrections: jsonb().$type<Report['corrections']>().notNull(),
  editions: smallint().notNull(),
  acceptedAt: instant(),
  acceptedById: uuid(),
  returnedAt: instant(),
  returnedById: uuid(),
  comments: jsonb().$type<Report['comments']>().notNull(),
  correctingBecause: text().notNull(),
  waivedBecause: text().notNull(),
});

/** Each time a report was submitted, as it was then. */
export const reportEditions = pgTable('report_editions', {
  id: uuid().primaryKey(),
  workspaceId: uuid().notNull(),
  partnershipId: uuid().notNull(),
  reportId: uuid().notNull(),
  number: smallint().notNull(),
  snapshot: jsonb().$type<ReportSnapshot>().notNull(),
  because: text().notNull(),
  submittedAt: instant().notNull(),
  submittedById: uuid(),
  signedOffById: uuid(),
  outcome: text().$type<'accepted' | 'returned' | 'corrected'>(),
  outcomeAt: instant(),
  outcomeById: uuid(),
  comments: jsonb().$type<Report['comments']>().notNull(),
});

export const reportRecords = { table: reports, kind: reportKind };
