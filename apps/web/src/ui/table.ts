import type { ReactNode } from 'react';

export type Sort = { by: string; descending: boolean };

export type Column<Row> = {
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Can be sorted by; the server or the page sorts. */
  sortable?: boolean;
  /** Names the row: its link. One column has it. */
  isTitle?: boolean;
  align?: 'end';
  /** Holds buttons: its head is only read out, and it is not copied. */
  isControl?: boolean;
  /** Shown only to those who choose it. */
  isExtra?: boolean;
  /** Dates, references and tags never wrap. */
  nowrap?: boolean;
};

export const flipSort = (sort: Sort | undefined, by: string): Sort => ({
  by,
  descending: sort?.by === by ? !sort.descending : false,
});

/** Sorts rows in the page by what `keyOf` gives: for short lists that are wholly loaded. */
export const sortRows = <Row>(
  rows: readonly Row[],
  sort: Sort | undefined,
  keyOf: (row: Row, by: string) => string | number | null,
) => {
  if (!sort) return rows;
  const sign = sort.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(keyOf(a, sort.by), keyOf(b, sort.by)));
};

const compare = (a: string | number | null, b: string | number | null) => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en-GB', { numeric: true });
};
