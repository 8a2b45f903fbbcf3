import { PassThrough, type Readable } from 'node:stream';
import pg from 'pg';

/** A statement as CSV by COPY, passed on as the driver reads it: what remains when everything else is left out. */
export function streamedCopy(pool: pg.Pool, sql: string): Readable {
  const out = new PassThrough({ highWaterMark: 128 * 1024 });
  copyInto(out, pool, sql).catch((error: Error) => out.destroy(error));
  return out;
}

async function copyInto(out: PassThrough, pool: pg.Pool, sql: string): Promise<void> {
  const client = await pool.connect();
  const { stream } = pausable(client);
  out.on('drain', () => stream.resume());
  const query = new pg.Query(`copy (${sql}) to stdout (format csv, header)`);
  Object.assign(query, {
    // The driver uses the memory of a chunk again.
    handleCopyData: ({ chunk }: { chunk: Buffer }) => {
      if (!out.write(Buffer.from(chunk))) stream.pause();
    },
    callback: (error: Error | null) => {
      stream.resume();
      client.release();
      if (error) out.destroy(error);
      else out.end();
    },
  });
  client.query(query);
}

/** Every client of pg's own driver has a socket; its types leave it out. */
const pausable = (client: pg.PoolClient) =>
  (client as unknown as { connection: { stream: { pause: () => void; resume: () => void } } }).connection;
