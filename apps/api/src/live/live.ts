import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { type LiveBus, openLiveBus } from './live-bus.ts';
import type { LiveMessage } from './signal.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** How this process tells every other that something happened */
    live: Live;
  }
}

/** The bus of one API process, opened by whoever needs it first: a process nobody listens to holds no connection for it. */
export type Live = {
  bus: () => Promise<LiveBus>;
  /** Best effort, after a commit: what is told is kept in the database. */
  publish: (topic: string, message: LiveMessage) => Promise<void>;
};

export const live = fp(async (app: FastifyInstance) => {
  const { config, log } = app;
  let opened: Promise<LiveBus> | undefined;
  const bus = () => {
    opened ??= openLiveBus({ databaseUrl: config.databases.request, redisUrl: config.redisUrl, log });
    opened.catch(() => (opened = undefined));
    return opened;
  };
  const publish = async (topic: string, message: LiveMessage) => {
    try {
      await (await bus()).publish(topic, message);
    } catch (err) {
      log.warn({ err }, 'A live message was not told');
    }
  };
  app.decorate('live', { bus, publish });
  app.addHook('onClose', async () => (await opened)?.close());
});
