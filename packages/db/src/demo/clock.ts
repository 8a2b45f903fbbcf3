import pg from 'pg';
import type { Pool } from '../kernel/pool.ts';

/**
 * Lets the API of a demo move its own day. As the database's owner, by the demo's start and nothing else: on any other
 * database the API is refused, whatever its settings say.
 */
export async function admitDemoClock(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('grant execute on function app.set_demo_clock(interval) to trivet_request');
  } finally {
    await client.end();
  }
}

/** What time it is here, and how far that is from the time elsewhere. */
export type DemoClockReading = { now: string; offsetSeconds: number };

export async function readDemoClock(pool: Pool): Promise<DemoClockReading> {
  const { rows } = await pool.query<DemoClockReading>(
    `select app.now() as now, round(extract(epoch from app.now() - statement_timestamp()))::int as "offsetSeconds"`,
  );
  const [reading] = rows;
  if (!reading) throw new Error('The clock did not answer');
  return reading;
}

/** Puts the clock to an instant, or so many seconds from the time elsewhere; it runs on from there. */
export async function moveDemoClock(pool: Pool, to: { now: string } | { offsetSeconds: number }): Promise<void> {
  if ('now' in to) await pool.query('select app.set_demo_clock($1::timestamptz - statement_timestamp())', [to.now]);
  else await pool.query('select app.set_demo_clock(make_interval(secs => $1))', [to.offsetSeconds]);
}
