const millisecondsPerDay = 86_400_000;

/** The day `n` days later, or earlier when n is negative. Days are `YYYY-MM-DD`. */
export function addDays(day: string, n: number): string {
  return dayOf(instantOf(day) + n * millisecondsPerDay);
}

/** How many days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return (instantOf(to) - instantOf(from)) / millisecondsPerDay;
}

// Midnight UTC stands for the day, as ECMAScript reads one without a time: days are added as numbers, so that no clock and
// no time zone takes part.
const instantOf = (day: string): number => Date.parse(day);
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Minutes from one instant to another, with their parts. */
export const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** The instant so many minutes later. */
export const addMinutes = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();
