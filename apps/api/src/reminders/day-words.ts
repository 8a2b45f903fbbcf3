const day = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const withYear = new Intl.DateTimeFormat('en-GB', { ...day, year: 'numeric' });
const withoutYear = new Intl.DateTimeFormat('en-GB', day);

/** A calendar day as people say it: `Friday 30 October 2026`, or without its year. */
export function dayWords(day: string, { year = true } = {}): string {
  return (year ? withYear : withoutYear).format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}
