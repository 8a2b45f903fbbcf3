import type { LiveMessage } from './live.ts';

/** More than a stream says again to whoever comes back to it (apps/api/src/events/person-stream.ts). */
const remembered = 1000;

/**
 * Lets each event through once. A stream that was lost goes on from before what was still being written then, so that
 * nothing is missed, and says again what it had said since.
 */
export const toldOnce = (): ((message: LiveMessage) => boolean) => {
  const told = new Set<string>();
  return (message) => {
    if (message.name !== 'change') return true;
    if (told.has(message.data.id)) return false;
    told.add(message.data.id);
    const [oldest] = told;
    if (told.size > remembered && oldest !== undefined) told.delete(oldest);
    return true;
  };
};
