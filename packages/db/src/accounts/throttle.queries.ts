import type { AuthDb } from './queryable.ts';

/** How often something may be tried, by all processes together. */
export type Bucket = { subject: string; most: number; minutes: number };

/** Whether one more try is allowed; if so it counts. What is turned away does not prolong the wait. */
export async function admit(db: AuthDb, { subject, most, minutes }: Bucket): Promise<boolean> {
  const { rows } = await db.query<{ admitted: boolean }>({
    name: 'admit',
    text: 'select auth.admit($1, $2, make_interval(mins => $3)) as admitted',
    values: [subject, most, minutes],
  });
  return rows[0]?.admitted ?? false;
}

/** Whether no more tries are allowed for now. Asking is no try. */
export async function isSpent(db: AuthDb, { subject, most, minutes }: Bucket): Promise<boolean> {
  const { rows } = await db.query<{ spent: boolean }>({
    name: 'is_spent',
    text: `select count(*) >= $2 as spent from auth.throttle k cross join unnest(k.tries) t
           where k.subject = $1 and t > clock_timestamp() - make_interval(mins => $3)`,
    values: [subject, most, minutes],
  });
  return rows[0]?.spent ?? false;
}

/** A try that succeeded was none: takes back the last one. */
export async function takeBack(db: AuthDb, subject: string): Promise<void> {
  await db.query({
    name: 'take_back',
    text: 'update auth.throttle set tries = trim_array(tries, least(1, cardinality(tries))) where subject = $1',
    values: [subject],
  });
}
