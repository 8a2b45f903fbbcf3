import { listenToOutbox, type OutboxEvent, relayOutbox } from '@trivet/db';
import { keepListening } from '../live/keep-listening.ts';
import { eventsTopic, type WorkerParts } from './parts.ts';
import { followed, unfollowed } from './subscriptions.ts';

/** The queue of events that something follows from. */
export const eventsQueue = 'events';

/** `onClock`: somebody moved the demo's day. `onNews`: something may be owed to a webhook. */
export type Heard = { onClock: () => void; onNews: () => void };

export type Relay = { stop: () => Promise<void> };

const pollMs = 5_000;

/**
 * Passes every event on, as soon as it is committed: to all open browsers, and, where something follows from it, to the
 * queue. It hears of new ones at once and looks every 5 seconds besides, so that a lost notice only costs time.
 */
export async function startRelay(parts: WorkerParts, databaseUrl: string, hear: Heard): Promise<Relay> {
  let stopped = false;
  let wanted = false;
  let running: Promise<void> | undefined;
  const wake = () => {
    wanted = true;
    running ??= relayAll().finally(() => (running = undefined));
  };
  const listening = await keepListening(
    () =>
      listenToOutbox(databaseUrl, (words) => {
        if (words === 'clock') hear.onClock();
        else if (words === 'webhooks') hear.onNews();
        else wake();
      }),
    {
      onRegained: wake,
      log: parts.log,
    },
  );
  const poll = setInterval(wake, pollMs);
  wake();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(poll);
      await listening.close();
      await running;
    },
  };

  async function relayAll(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false;
      const passedOn = await relayOutbox(parts.pool, { followed, unfollowed }, (events) => passOn(parts, events)).catch(
        (err: unknown) => parts.log.error({ err }, 'Events were not passed on; they wait'),
      );
      if (passedOn) {
        wanted = true;
        hear.onNews();
      }
    }
  }
}

async function passOn({ bus, queues }: WorkerParts, events: OutboxEvent[]): Promise<void> {
  const news = events.filter(({ first }) => first);
  await Promise.all(
    news.map(({ eventId, workspaceId, partnershipId }) =>
      bus.publish(eventsTopic, { eventId, workspaceId, partnershipId }),
    ),
  );
  const jobs = events
    .filter(({ type }) => (followed as readonly string[]).includes(type))
    .map(({ eventId, workspaceId }) => ({
      name: 'follow',
      data: { eventId, workspaceId },
      opts: { jobId: `e-${eventId}` },
    }));
  if (jobs.length > 0) await queues.queue(eventsQueue).addBulk(jobs);
}
