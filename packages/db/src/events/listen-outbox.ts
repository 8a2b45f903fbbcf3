import pg from 'pg';

/**
 * Calls `hear` whenever something is put into the outbox (without words) or the demo's clock is moved (`clock`), until
 * `dropped` resolves or `end` is called. `url` leads to the server itself: LISTEN does not pass a pooler in transaction mode.
 */
export async function listenToOutbox(url: string, hear: (words: string) => void) {
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'trivet relay' });
  const dropped = new Promise<void>((resolve) => client.once('end', resolve));
  // Without a listener an error on an idle connection ends the process; `end` follows.
  client.on('error', () => {});
  client.on('notification', ({ payload = '' }) => hear(payload));
  try {
    await client.connect();
    await client.query('listen trivet_outbox');
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  return { dropped, end: () => client.end() };
}
