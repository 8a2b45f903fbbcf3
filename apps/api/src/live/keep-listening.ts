import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { LiveBusOptions } from './live-bus.ts';

type Listening = { dropped: Promise<void>; end: () => Promise<void> };

type Listen = () => Promise<Listening>;

type Kept = { onRegained: () => void; log: LiveBusOptions['log'] };

/**
 * Listens, and when the connection drops, tries again for as long as it takes, with growing pauses of up to 5 seconds;
 * calls `onRegained` each time it listens again. Throws when the first try fails. `close` ends whatever is under way.
 */
export async function keepListening(listen: Listen, { onRegained, log }: Kept) {
  const closing = new AbortController();
  const stopped = once(closing.signal, 'abort');
  const ended = follow(await listen());
  return {
    close: async () => {
      closing.abort();
      await ended;
    },
  };

  async function follow(first: Listening): Promise<void> {
    let listening: Listening | undefined = first;
    while (listening) {
      await Promise.race([listening.dropped, stopped]);
      if (closing.signal.aborted) return listening.end();
      listening = await regain(listen, { log, signal: closing.signal });
      if (listening) onRegained();
    }
  }
}

type Regaining = { log: LiveBusOptions['log']; signal: AbortSignal };

async function regain(listen: Listen, { log, signal }: Regaining): Promise<Listening | undefined> {
  for (let tries = 0; !signal.aborted; tries++) {
    await pause(pauseBefore(tries), undefined, { signal }).catch(() => {});
    if (signal.aborted) return undefined;
    const listening = await listen().catch((err: unknown) => {
      log.warn({ err }, 'Live messages are not heard');
      return undefined;
    });
    if (listening) return listening;
  }
  return undefined;
}

/** In ms; spread at random, so that many processes do not return to a struggling server at the same moment. */
const pauseBefore = (tries: number): number => Math.min(5_000, 50 * 2 ** tries) * (0.5 + Math.random() / 2);
