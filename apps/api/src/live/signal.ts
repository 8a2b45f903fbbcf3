import * as z from 'zod';
import type { BaseLogger } from 'pino';

const LiveMessage = z.strictObject({
  workspaceId: z.string(),
  partnershipId: z.string().nullable(),
  eventId: z.string(),
});

/** Ids only: who hears it looks the event up with the rights of the person it is for. */
export type LiveMessage = z.infer<typeof LiveMessage>;

/** `resync`: the connection was lost for a while, so look for events since the last one seen. */
export type LiveSignal = { type: 'message'; topic: string; message: LiveMessage } | { type: 'resync' };

export type LiveHandler = (signal: LiveSignal) => void;

const Envelope = z.strictObject({ topic: z.string(), message: LiveMessage });

export const encode = (topic: string, message: LiveMessage): string =>
  JSON.stringify(Envelope.parse({ topic, message }));

/** The handlers of one process: what the carrier delivers goes to each of them. */
export function audience(log: Pick<BaseLogger, 'warn' | 'error'>) {
  const handlers = new Set<LiveHandler>();
  const tell = (signal: LiveSignal) => handlers.forEach((handler) => handler(signal));
  return {
    subscribe: (handler: LiveHandler) => {
      const careful = guarded(handler, log);
      handlers.add(careful);
      return () => void handlers.delete(careful);
    },
    /** Gives out what a carrier received; what is not ours is logged and dropped. */
    receive: (text: string) => {
      const received = decode(text);
      if (received) tell({ type: 'message', ...received });
      else log.warn({ length: text.length }, 'A live message was not understood');
    },
    resync: () => tell({ type: 'resync' }),
    leave: () => handlers.clear(),
  };
}

/** One handler's mistake is not to keep the others from hearing. */
function guarded(handler: LiveHandler, log: Pick<BaseLogger, 'error'>): LiveHandler {
  return (signal) => {
    try {
      handler(signal);
    } catch (err) {
      log.error({ err }, 'A live handler failed');
    }
  };
}

function decode(text: string): z.infer<typeof Envelope> | undefined {
  try {
    return Envelope.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
