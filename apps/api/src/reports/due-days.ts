import type { PlannedPeriod } from '@trivet/contract';
import type { Reporting } from '@trivet/db';
import { nextPeriods, type Period, periodLabel, type ReportingRhythm, type Rhythm, rhythmOf } from '@trivet/domain';
import type { Nation } from '../calendar/bank-holidays.ts';
import { workingDays } from '../calendar/working-days.ts';

/** The calendar's name for a workspace's nation. */
export const nationOf: Record<Reporting['nation'], Nation> = {
  england_and_wales: 'england-and-wales',
  scotland: 'scotland',
  northern_ireland: 'northern-ireland',
};

type DueRhythm = Pick<ReportingRhythm, 'cadence' | 'firstPeriodStartsOn' | 'chosenDates' | 'dueAfterWorkingDays'>;

/** The last day of each chosen date's period: as many working days before it as there are to write the report. */
export function lastDaysOf(
  { cadence, chosenDates, dueAfterWorkingDays }: Pick<DueRhythm, 'cadence' | 'chosenDates' | 'dueAfterWorkingDays'>,
  nation: Reporting['nation'],
): string[] {
  const { addWorkingDays } = workingDays(nationOf[nation]);
  return cadence === 'chosen_dates' ? chosenDates.map((day) => addWorkingDays(day, -dueAfterWorkingDays)) : [];
}

/** A schedule as its periods are read from it, with the working days of its nation. */
export const rhythmIn = (schedule: DueRhythm, nation: Reporting['nation']): Rhythm =>
  rhythmOf(schedule, lastDaysOf(schedule, nation));

/**
 * The day a report on this period is due: the chosen one or, where a cadence gives the periods, so many working days of
 * the workspace's nation after the period ends.
 */
export function dueDayOf({ endsOn }: Period, schedule: DueRhythm, nation: Reporting['nation']): string {
  const chosen = schedule.chosenDates[lastDaysOf(schedule, nation).findIndex((day) => day >= endsOn)];
  return chosen ?? workingDays(nationOf[nation]).addWorkingDays(endsOn, schedule.dueAfterWorkingDays);
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

/**
 * The day a partner's part is due once its report is due on another: as many working days on. Brought forward, it becomes
 * neither late at once nor due before the period has ended.
 */
export function contributionDueDayMovedBy(
  { periodEndsOn, from, to, today }: { periodEndsOn: string; from: string; to: string; today: string },
  dueOn: string,
  nation: Reporting['nation'],
): string {
  const { addWorkingDays, workingDaysBetween } = workingDays(nationOf[nation]);
  const days = workingDaysBetween(from, to);
  if (days === 0) return dueOn;
  const wanted = addWorkingDays(dueOn, days);
  if (days > 0) return wanted;
  const [earliest = wanted] = [wanted, today, addWorkingDays(periodEndsOn, 1)].toSorted().toReversed();
  return earliest < dueOn ? earliest : dueOn;
}

/** The next four periods that have no report yet. */
export function plannedPeriods(schedule: DueRhythm, { past, nation }: Omit<Reporting, 'schedule'>): PlannedPeriod[] {
  return nextPeriods(rhythmIn(schedule, nation), past, 4).map((period) => ({
    ...period,
    label: periodLabel(period),
    dueOn: dueDayOf(period, schedule, nation),
    status: 'upcoming',
  }));
}
