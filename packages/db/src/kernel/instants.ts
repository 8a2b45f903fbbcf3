/** SQL for an instant as the API writes it: RFC 3339, in UTC, to the millisecond. */
export const instantOf = (instant: string): string =>
  `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
