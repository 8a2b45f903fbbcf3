import { Readable } from 'node:stream';
import pg from 'pg';
import { connectionOf } from './pool.ts';
import type { Transaction } from './transaction.ts';

/** A statement with its values apart, as everywhere. */
export type Statement = { text: string; values: readonly unknown[] };

const blockBytes = 64 * 1024;
/** decisions.md 25. */
const longest = '60s';

/** Without it Excel takes UTF-8 for something older. */
const byteOrderMark = '\uFEFF';

/**
 * The rows of a statement as CSV, written by Postgres and passed on block by block, no faster than they are read: memory
 * stays flat. Nothing else may be asked in this transaction until it has ended. Whoever stops reading breaks the
 * connection, because a COPY that is under way cannot be called back otherwise.
 */
export function copyAsCsv(tx: Transaction, statement: Statement): Readable {
  const { client } = tx;
  const { stream } = connectionOf(client);
  let rest = false;
  const out = new Readable({
    highWaterMark: 2 * blockBytes,
    read: () => void stream.resume(),
    destroy: (error, done) => {
      if (!rest) {
        // Broken on purpose: there is nobody left to tell.
        client.on('error', () => {});
        stream.destroy();
      }
      done(error);
    },
  });
  const block = blocks((bytes) => void (out.push(bytes) || stream.pause()));
  const query = new pg.Query(`copy (${inlined(client, statement)}) to stdout (format csv, header)`);
  readingCopy(query).handleCopyData = ({ chunk }) => block.add(chunk);
  readingCopy(query).callback = (error) => {
    rest = true;
    stream.resume();
    if (error) return void out.destroy(error);
    block.end();
    out.push(null);
  };
  out.push(byteOrderMark);
  // It travels with the COPY, which fails when this does.
  client.query(`set local statement_timeout = '${longest}'`).catch(() => {});
  client.query(query);
  return out;
}

/** Postgres sends a message for each row: thousands of small chunks would cost more than the rows themselves. */
function blocks(send: (bytes: Buffer) => void) {
  let block = Buffer.allocUnsafe(blockBytes);
  let used = 0;
  const flush = () => {
    if (used > 0) send(block.subarray(0, used));
    block = Buffer.allocUnsafe(blockBytes);
    used = 0;
  };
  return {
    // Copied at once: the driver uses the memory of a chunk again.
    add: (chunk: Buffer) => {
      if (used + chunk.length > blockBytes) flush();
      if (chunk.length > blockBytes) return send(Buffer.from(chunk));
      used += chunk.copy(block, used);
    },
    end: flush,
  };
}

/** COPY takes no parameters. Each value goes through the driver's own quoting, so that none can be more than a value. */
function inlined(client: Transaction['client'], { text, values }: Statement): string {
  return text.replace(/\$(\d+)/g, (_, n: string) => literalOf(client, values[Number(n) - 1]));
}

function literalOf(client: Transaction['client'], value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `array[${value.map((item) => literalOf(client, item)).join(', ')}]`;
  return client.escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value));
}

type CopyQuery = { handleCopyData: (message: { chunk: Buffer }) => void; callback: (error: Error | null) => void };

/** What the driver calls while a COPY runs; its types leave both out. */
const readingCopy = (query: pg.Query) => query as unknown as CopyQuery;
