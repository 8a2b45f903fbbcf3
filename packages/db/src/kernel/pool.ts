import type { Socket } from 'node:net';
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
    // Under row-level security Postgres expects far more rows than there are, and would compile what it answers in milliseconds.
    options: '-c timezone=UTC -c jit=off',
  });
  pool.on('error', onError);
  pool.on('connect', sendTogether);
  // One that breaks in somebody's hands fails their next statement; unheard, its error would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

/**
 * Statements that are asked in one turn of the event loop leave in one packet: a system call each costs more than most
 * of them. pg corks its stream in the same way for the parts of one statement.
 */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = connectionOf(client);
  const ask = client.query.bind(client) as (...question: unknown[]) => unknown;
  const askCorked = (...question: unknown[]) => {
    stream.cork();
    process.nextTick(() => stream.uncork());
    return ask(...question);
  };
  client.query = askCorked as typeof client.query;
}

/** Every client of pg's own driver has one; its types leave it out. */
export const connectionOf = (client: pg.PoolClient) =>
  (client as unknown as { connection: { stream: Socket } }).connection;

type PoolOptions = { max?: number; onError?: (error: Error) => void };
