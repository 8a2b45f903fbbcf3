import type { Series } from '@trivet/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

type Row = Pick<Series, 'number' | 'title' | 'nextDueOn'> & { id: string };

/** What is due on no day comes after all that is. */
const neverDue = '9999-12-31';

/** How lists of series may be sorted. */
export const seriesSorts = <Listed extends Row>(columns: {
  number: PgColumn;
  title: PgColumn;
  nextDueOn: PgColumn;
}) => ({
  number: { by: columns.number, of: ({ number }: Listed) => number },
  title: { by: columns.title, of: ({ title }: Listed) => title },
  due: { by: dueOf(columns.nextDueOn), of: ({ nextDueOn }: Listed) => nextDueOn ?? neverDue },
});

const dueOf = (nextDueOn: PgColumn): SQL => sql`coalesce(${nextDueOn}, ${neverDue}::date)`;
