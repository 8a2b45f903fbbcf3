import pg from 'pg';

const calendarDay = 1082;
const timestamptz = 1184;
const wholeNumber = 20;

// Read raw values as the domain means them: days as text, instants as RFC 3339, counts and pence as numbers.
pg.types.setTypeParser(calendarDay, (value) => value);
pg.types.setTypeParser(timestamptz, (value) => new Date(value).toISOString());
pg.types.setTypeParser(wholeNumber, Number);

export type Pool = pg.Pool;
export type Client = pg.PoolClient;

/**
 * Connections for one database role. Statements of one transaction travel together (pipelined); a connection that
 * breaks while idle is dropped quietly, because the next request opens another.
 */
export function openPool(connectionString: string, { max = 8, onError = () => {} }: PoolOptions = {}): Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    pipeline: true,
    connectionTimeoutMillis: 2000,
    application_name: 'trivet',
  } as pg.PoolConfig);
  pool.on('error', onError);
  return pool;
}

type PoolOptions = { max?: number; onError?: (error: Error) => void };
