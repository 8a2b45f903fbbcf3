import { dayOf, daysBetween, longDay, now, shortDay, today, zone, type Instant } from './dates.ts';
import { t } from './moments.strings.ts';

/** 10am, 2:30pm, 12 noon, 12 midnight */
export const clock = (instant: Instant) => {
  const [hour = 0, minute = 0] = new Date(instant)
    .toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false })
    .split(':')
    .map(Number);
  if (minute === 0 && hour === 12) return t('moments.noon');
  if (minute === 0 && hour === 0) return t('moments.midnight');
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
};
/** 10am to 12 noon */
export const clockRange = (from: Instant, to: Instant) => t('moments.range', { from: clock(from), to: clock(to) });
/** Tuesday 1 December 2026, 10am to 12 noon */
export const meetingTime = (from: Instant, to: Instant) =>
  t('moments.dayRangeOfTimes', { day: longDay(dayOf(from)), times: clockRange(from, to) });
/** 1 Dec 2026 at 10:42am */
export const moment = (instant: Instant) =>
  t('moments.dayAtTime', { day: shortDay(dayOf(instant)), time: clock(instant) });

/** Just now, 5 minutes ago, 3 hours ago, Yesterday, 6 days ago, then the date. */
export const ago = (instant: Instant) => {
  const minutes = Math.floor((now() - Date.parse(instant)) / 60_000);
  const days = daysBetween(dayOf(instant), today());
  if (minutes < 1) return t('moments.justNow');
  if (minutes < 60) return t('moments.minutesAgo', { count: minutes });
  if (days === 0) return t('moments.hoursAgo', { count: Math.floor(minutes / 60) });
  if (days === 1) return t('moments.yesterday');
  return days < 30 ? t('moments.daysAgo', { count: days }) : shortDay(dayOf(instant));
};
