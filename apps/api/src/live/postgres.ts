import { Client, type ClientConfig, Pool } from 'pg';
import { keepListening } from './keep-listening.ts';
import type { LiveBus, LiveBusOptions } from './live-bus.ts';
import { audience, encode } from './signal.ts';

const channel = 'trivet_live';

/** The bus over LISTEN and NOTIFY. */
export async function openPostgresBus(url: string, log: LiveBusOptions['log']): Promise<LiveBus> {
  const { subscribe, receive, resync, leave } = audience(log);
  const listening = await keepListening(() => listen(url, receive, log), { onRegained: resync, log });
  // A connection of its own: Postgres lets commits that notify pass one by one, so a command's must not.
  const speaking = new Pool({ ...settings(url), max: 1 });
  speaking.on('error', (err) => log.warn({ err }, 'The connection that publishes live messages dropped'));
  let closed: Promise<unknown> | undefined;
  return {
    publish: async (topic, message) => {
      await speaking.query('select pg_notify($1, $2)', [channel, encode(topic, message)]);
    },
    subscribe,
    close: async () => {
      leave();
      await (closed ??= Promise.all([listening.close(), speaking.end()]));
    },
  };
}

async function listen(url: string, receive: (text: string) => void, log: LiveBusOptions['log']) {
  const client = new Client(settings(url));
  const dropped = new Promise<void>((resolve) => client.once('end', resolve));
  // Without a listener for it, an error on an idle connection ends the process; `end` follows.
  client.on('error', (err) => log.warn({ err }, 'The connection that hears live messages dropped'));
  client.on('notification', ({ payload = '' }) => receive(payload));
  const end = () => client.end();
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
  } catch (error) {
    await end();
    throw error;
  }
  return { dropped, end };
}

const settings = (connectionString: string): ClientConfig => ({
  connectionString,
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  application_name: 'trivet live',
});
