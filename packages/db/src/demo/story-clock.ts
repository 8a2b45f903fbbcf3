import pg from 'pg';

/** The demo's clock, moved to the days of the story: what commands do carries that time. */
export type StoryClock = {
  /** To the morning of a day: time goes on from there */
  moveTo: (day: string) => Promise<void>;
  /** Back to the time it really is */
  release: () => Promise<void>;
  /** The day it really is where the demo plays */
  today: string;
  close: () => Promise<void>;
};

const zone = 'Europe/London';

/** `adminUrl` is that of the database's owner. */
export async function openStoryClock(adminUrl: string): Promise<StoryClock> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ today: string }>(
    `select to_char(now() at time zone $1, 'YYYY-MM-DD') as today`,
    [zone],
  );
  return {
    moveTo: async (day) => {
      const offset = `(($1::date + time '10:00') at time zone $2) - clock_timestamp()`;
      await client.query(`select app.set_demo_clock(${offset})`, [day, zone]);
    },
    release: async () => {
      await client.query(`select app.set_demo_clock(interval '0')`);
    },
    today: rows[0]?.today ?? '',
    close: () => client.end(),
  };
}
