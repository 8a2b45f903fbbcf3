import { Redis } from 'ioredis';
import type { LiveBus, LiveBusOptions } from './live-bus.ts';
import { audience, encode } from './signal.ts';

const channel = 'trivet:live';

/** The bus over Redis' publish and subscribe. */
export async function openRedisBus(url: string, log: LiveBusOptions['log']): Promise<LiveBus> {
  const { subscribe, receive, resync, leave } = audience(log);
  const speaking = connect(url, log);
  const listening = connect(url, log).on('message', (_channel: string, text: string) => receive(text));
  const hangUp = () => [speaking, listening].forEach((client) => client.disconnect());
  try {
    await Promise.all([speaking.connect(), listening.connect()]);
    await listening.subscribe(channel);
  } catch (error) {
    hangUp();
    throw error;
  }
  // `ready` again means that it was lost; we subscribe ourselves to know when messages are heard once more.
  listening.on('ready', () => {
    listening.subscribe(channel).then(resync, (err: unknown) => log.warn({ err }, 'Live messages are not heard'));
  });
  return {
    publish: async (topic, message) => void (await speaking.publish(channel, encode(topic, message))),
    subscribe,
    close: async () => {
      leave();
      hangUp();
    },
  };
}

/** ioredis opens a lost connection anew by itself, with pauses of up to 5 seconds. */
function connect(url: string, log: LiveBusOptions['log']): Redis {
  const client = new Redis(url, {
    connectionName: 'trivet-live',
    lazyConnect: true,
    autoResubscribe: false,
    maxRetriesPerRequest: 1,
  });
  client.on('error', (err: Error) => log.warn({ err }, 'A connection for live messages failed'));
  return client.on('reconnecting', () => log.warn({}, 'A connection for live messages dropped'));
}
