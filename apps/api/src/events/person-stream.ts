import {
  asPerson,
  countNotifications,
  type Happened,
  type Identity,
  mayNot,
  type Pool,
  readEventsSince,
} from '@trivet/db';
import { can } from '@trivet/domain';
import { bellOf, eventsTopic } from '../jobs/parts.ts';
import type { LiveSignal } from '../live/live-bus.ts';

/** One open stream: who listens where, from which horizon on, and how to say something. */
export type Listener = {
  pool: Pool;
  identity: Identity;
  workspaceId: string;
  /** The horizon a client came back with; null when it comes for the first time */
  after: string | null;
  say: (name: string, data: unknown, id: string) => void;
};

export type PersonStream = {
  /** Looks for what is new. Several calls while it looks are one more look. Rejects when the person may not listen any more. */
  look: () => Promise<void>;
  /** Whether a signal concerns this stream, as far as is known without looking */
  concerns: (signal: LiveSignal) => boolean;
};

// More than this is quicker read anew than told one by one.
const atMost = 500;

/**
 * Tells one person what happens, from the database and with their rights of that very moment; a signal only says that it
 * is worth looking. Each event is told once in a stream; a client that comes back may hear some again, and misses none.
 */
export function personStream({ pool, identity, workspaceId, after, say }: Listener): PersonStream {
  let since = after;
  let returning = after !== null;
  let told = new Map<string, string>();
  let personId = '';
  let visible: readonly string[] = [];
  let bell: 'ready' | 'bell' | null = 'ready';
  let looking: Promise<void> | undefined;
  let again = false;

  return {
    look: () => {
      again = true;
      return (looking ??= lookWhileAsked().finally(() => (looking = undefined)));
    },
    concerns: (signal) => {
      if (signal.type === 'resync') return true;
      const { topic, message } = signal;
      if (topic === bellOf(personId)) bell ??= 'bell';
      if (topic !== eventsTopic || message.workspaceId !== workspaceId) return topic === bellOf(personId);
      return message.partnershipId === null || visible.includes(message.partnershipId);
    },
  };

  async function lookWhileAsked(): Promise<void> {
    while (again) {
      again = false;
      await lookOnce();
    }
  }

  async function lookOnce(): Promise<void> {
    const place = { workspaceId };
    const { happened, unread } = await asPerson(pool, { identity, place, readOnly: true }, async ({ tx, actor }) => {
      if (!can(actor, 'events.see')) throw mayNot('events.see');
      personId = actor.personId;
      return {
        happened: await readEventsSince(tx, workspaceId, { since, atMost: atMost + 1 }),
        unread: bell === null ? 0 : await countNotifications(tx, actor, { unread: true, upTo: 100 }),
      };
    });
    tell(happened);
    if (bell !== null) say(bell, { unread }, happened.horizon);
    bell = null;
  }

  function tell({ events, horizon, lost, visible: seen }: Happened): void {
    const fresh = events.filter(({ id }) => !told.has(id));
    const before = since ?? horizon;
    if (fresh.length > atMost || (lost && returning)) say('resync', {}, horizon);
    else {
      // Only with the last of them does the client move on: one cut off before it comes back for all of them.
      fresh.forEach(({ transactionId: _, ...event }, i) =>
        say('change', event, i < fresh.length - 1 ? before : horizon),
      );
    }
    const open = BigInt(horizon);
    told = new Map(
      events
        .map(({ id, transactionId }): [string, string] => [id, transactionId])
        .filter(([, at]) => BigInt(at) >= open),
    );
    since = horizon;
    returning = false;
    visible = seen;
  }
}
