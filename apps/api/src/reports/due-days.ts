import type { PlannedPeriod } from '@trivet/contract';
import type { Reporting } from '@trivet/db';
import { nextPeriods, type Period, periodLabel, type ReportingRhythm } from '@trivet/domain';
import type { Nation } from '../calendar/bank-holidays.ts';
import { workingDays } from '../calendar/working-days.ts';

/** The calendar's name for a workspace's nation. */
export const nationOf: Record<Reporting['nation'], Nation> = {
  england_and_wales: 'england-and-wales',
  scotland: 'scotland',
  northern_ireland: 'northern-ireland',
};

/** The day a report on this period is due: so many working days of the workspace's nation after the period ends. */
export function dueDayOf({ endsOn }: Period, { dueAfterWorkingDays }: ReportingRhythm, nation: Reporting['nation']) {
  return workingDays(nationOf[nation]).addWorkingDays(endsOn, dueAfterWorkingDays);
}

/** The next four periods that have no report yet. */
export function plannedPeriods(
  rhythm: ReportingRhythm,
  { past, nation }: Omit<Reporting, 'schedule'>,
): PlannedPeriod[] {
  return nextPeriods(rhythm, past, 4).map((period) => ({
    ...period,
    label: periodLabel(period),
    dueOn: dueDayOf(period, rhythm, nation),
    status: 'upcoming',
  }));
}
