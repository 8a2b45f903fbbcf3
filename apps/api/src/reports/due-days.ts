import type { PlannedPeriod } from '@trivet/contract';
import type { Reporting } from '@trivet/db';
import { nextPeriods, type Period, periodLabel, type ReportingRhythm, type Rhythm } from '@trivet/domain';
import type { Nation } from '../calendar/bank-holidays.ts';
import { workingDays } from '../calendar/working-days.ts';

/** The calendar's name for a workspace's nation. */
export const nationOf: Record<Reporting['nation'], Nation> = {
  england_and_wales: 'england-and-wales',
  scotland: 'scotland',
  northern_ireland: 'northern-ireland',
};

type DueRhythm = Pick<ReportingRhythm, 'dueAfterWorkingDays'>;

/** The day a report on this period is due: so many working days of the workspace's nation after the period ends. */
export function dueDayOf({ endsOn }: Period, { dueAfterWorkingDays }: DueRhythm, nation: Reporting['nation']) {
  return workingDays(nationOf[nation]).addWorkingDays(endsOn, dueAfterWorkingDays);
}

/**
 * The day a partner's part of a report is due: so many working days before the report, but never before the first working
 * day after the period. A report that is late already asks for it on its own due date.
 */
export function contributionDueDayOf(
  { periodEndsOn, dueOn }: { periodEndsOn: string; dueOn: string },
  { contributionsDueDaysBefore }: Pick<ReportingRhythm, 'contributionsDueDaysBefore'>,
  nation: Reporting['nation'],
): string {
  const { addWorkingDays } = workingDays(nationOf[nation]);
  const earliest = addWorkingDays(periodEndsOn, 1);
  const wanted = addWorkingDays(dueOn, -contributionsDueDaysBefore);
  return wanted > earliest ? wanted : earliest;
}

/** The next four periods that have no report yet. */
export function plannedPeriods(
  rhythm: Rhythm & DueRhythm,
  { past, nation }: Omit<Reporting, 'schedule'>,
): PlannedPeriod[] {
  return nextPeriods(rhythm, past, 4).map((period) => ({
    ...period,
    label: periodLabel(period),
    dueOn: dueDayOf(period, rhythm, nation),
    status: 'upcoming',
  }));
}
