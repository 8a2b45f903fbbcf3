import type { PortfolioFlatRow, ReportColumn } from '@trivet/domain';
import { dayWords } from '../reminders/day-words.ts';

/** `1 risk`, `2 risks` */
export const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const days = (count: number) => many(count, 'day', 'days');

/** `Being written, due Friday 30 October 2026, 12 days late` */
export function reportWords({ reportDueOn, reportStatus, reportDaysLate }: PortfolioFlatRow): string {
  if (reportDueOn === null || reportStatus === null) return 'None owed';
  const late = reportDaysLate === 0 ? '' : `, ${days(reportDaysLate)} late`;
  return `${reportStatuses[reportStatus] ?? reportStatus}, due ${dayWords(reportDueOn)}${late}`;
}

const reportStatuses: Record<string, string> = {
  upcoming: 'Not yet asked for',
  open: 'Being written',
  awaiting_sign_off: 'Waiting for sign-off',
  returned: 'Sent back',
  submitted: 'Submitted',
  accepted: 'Accepted',
  waived: 'Not asked for',
};

const shortDays = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
/** `1 Sep 2026` */
export const shortDay = (day: string) => shortDays.format(new Date(`${day}T00:00:00Z`));

/** A value of a column as people read it. */
export const chosen = ({ holds }: ReportColumn, value: string): string =>
  holds.kind === 'choice' ? (holds.words[value] ?? value) : value;
