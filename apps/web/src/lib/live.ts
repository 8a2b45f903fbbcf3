import type { StreamMessages } from '@trivet/contract';
import { toldOnce } from './told-once.ts';

/** What the stream of a workspace says: something changed, the bell rang, others write here, or read everything anew. */
export type LiveMessage = {
  [Name in keyof StreamMessages]: { name: Name; data: StreamMessages[Name] };
}[keyof StreamMessages];

/** A message as tabs hand it on, with how far the stream had come. */
type Passed = { message: LiveMessage; id: string };

const lookAgainAfter = 30_000;

/**
 * Hears what happens in a workspace, until the returned function is called. One stream per browser: the tab that holds
 * the lock keeps it and passes on what it hears; when that tab closes, the next one goes on where it was. Where no
 * stream can be had, it says 'resync' every 30 seconds.
 */
export const followLive = (workspaceId: string, hear: (message: LiveMessage) => void): (() => void) => {
  const name = `trivet.live.${workspaceId}`;
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let last = '';
  const isNew = toldOnce();
  channel.addEventListener('message', ({ data }: MessageEvent<Passed>) => {
    last = data.id;
    if (isNew(data.message)) hear(data.message);
  });
  const lead = async () => {
    // The turn may come in the moment of leaving.
    if (leaving.signal.aborted) return;
    await keepStream({
      address: () => `/api/v1/workspaces/${workspaceId}/events${last ? `?after=${last}` : ''}`,
      signal: leaving.signal,
      hear: (message, id) => {
        last = id || last;
        if (!isNew(message)) return;
        hear(message);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays in its origin
        channel.postMessage({ message, id: last } satisfies Passed);
      },
    });
  };
  // Rejects when this tab leaves before its turn came: then there is nothing to keep.
  navigator.locks.request(name, { signal: leaving.signal }, lead).catch(() => undefined);
  return () => {
    leaving.abort();
    channel.close();
  };
};

type Stream = { address: () => string; signal: AbortSignal; hear: (message: LiveMessage, id: string) => void };

const names = ['ready', 'change', 'bell', 'writers', 'resync'] as const satisfies (keyof StreamMessages)[];

/** Keeps a stream open until told to stop; one that was refused is tried again, and everything read anew meanwhile. */
const keepStream = ({ address, signal, hear }: Stream) =>
  new Promise<void>((stop) => {
    let source: EventSource;
    let timer = 0;
    const open = () => {
      source = new EventSource(address());
      for (const name of names)
        source.addEventListener(name, ({ data, lastEventId }) => hear(read(name, data), lastEventId));
      // A lost connection comes back by itself; one that was refused stays closed.
      source.addEventListener('error', () => {
        if (source.readyState === EventSource.CLOSED) timer = window.setTimeout(again, lookAgainAfter);
      });
    };
    const again = () => {
      hear({ name: 'resync', data: {} }, '');
      open();
    };
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      source.close();
      stop();
    });
    open();
  });

/** The server's own words, as the contract types them by their name. */
const read = (name: LiveMessage['name'], data: string) => ({ name, data: JSON.parse(data) }) as LiveMessage;
