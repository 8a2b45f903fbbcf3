import type { BaseLogger } from 'pino';
import { openPostgresBus } from './postgres.ts';
import { openRedisBus } from './redis.ts';
import type { LiveHandler, LiveMessage } from './signal.ts';

export type { LiveHandler, LiveMessage, LiveSignal } from './signal.ts';

/** Tells every process of the product that something happened. What happened is in the events table. */
export type LiveBus = {
  /** Call it after the commit. Rejects when the message could not be handed over; then nobody may have heard. */
  publish: (topic: string, message: LiveMessage) => Promise<void>;
  /** The handler hears what any process publishes, this one too, in each publisher's order. Returns unsubscribe. */
  subscribe: (handler: LiveHandler) => () => void;
  /** After it, handlers hear nothing more. Calling it again is harmless. */
  close: () => Promise<void>;
};

export type LiveBusOptions = {
  /** Leads to the server itself: LISTEN does not pass a pooler in transaction mode. */
  databaseUrl: string;
  /** Given, Redis carries the messages; otherwise Postgres does. */
  redisUrl?: string | undefined;
  log: Pick<BaseLogger, 'warn' | 'error'>;
};

/**
 * Opens the bus; resolves once it listens, throws when the carrier does not answer. A connection that drops later is
 * opened anew for as long as it takes, and then handlers hear `resync`: they may have missed messages.
 */
export function openLiveBus({ databaseUrl, redisUrl, log }: LiveBusOptions): Promise<LiveBus> {
  return redisUrl ? openRedisBus(redisUrl, log) : openPostgresBus(databaseUrl, log);
}
