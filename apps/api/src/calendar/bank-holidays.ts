import { createRequire } from 'node:module';

/** The three divisions of gov.uk/bank-holidays: days off differ between them, not within them. */
export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';

/**
 * The bank holidays of a nation in one year as 'YYYY-MM-DD', in order, substitute days included.
 * Years after those the government has proclaimed follow the standing rules of the
 * Banking and Financial Dealings Act 1971, so a later one-off holiday is not among them.
 */
export function bankHolidays(nation: Nation, year: number): readonly string[] {
  const key = `${nation} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const days = [...new Set([...standingDays(nation, year), ...proclaimedDays(nation, year)])].toSorted();
  years.set(key, days);
  return days;
}

const years = new Map<string, readonly string[]>();

const states = { 'england-and-wales': 'ENG', scotland: 'SCT', 'northern-ireland': 'NIR' } as const;

// The library reads the rules of every country (about 35 MB and 150 ms), so only who asks for a holiday loads it.
const load = createRequire(import.meta.url);

function standingDays(nation: Nation, year: number): string[] {
  const Holidays: typeof import('date-holidays').default = load('date-holidays');
  const holidays = new Holidays('GB', states[nation], { types: ['bank', 'public'] });
  return holidays.getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
}

// One-off days the library does not know; each with the proclamation it comes from.
const proclaimed: { nation: Nation; day: string }[] = [
  // Royal Proclamation of 4 February 2026: Scotland's first match of the men's football World Cup.
  { nation: 'scotland', day: '2026-06-15' },
];

function proclaimedDays(nation: Nation, year: number): string[] {
  return proclaimed.filter((one) => one.nation === nation && one.day.startsWith(`${year}-`)).map((one) => one.day);
}
