const form = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A calendar day as people say it: `Friday 30 October 2026`, or without its year. */
export function dayWords(day: string, { year = true } = {}): string {
  const words = Object.fromEntries(form.formatToParts(new Date(`${day}T00:00:00Z`)).map((p) => [p.type, p.value]));
  return [words['weekday'], words['day'], words['month'], ...(year ? [words['year']] : [])].join(' ');
}
