import type { LiveEvent } from '@trivet/contract';
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
import type { LiveMessage, LiveSignal } from '../live/live-bus.ts';
import { writersTopic } from '../writers/tell-writer.ts';

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
  let position: Position = { since: after, returning: after !== null, told: new Map() };
  let me = '';
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
      const rings = signal.type === 'resync' || signal.topic === bellOf(me);
      if (rings) bell ??= 'bell';
      if (signal.type === 'message' && signal.topic === writersTopic) tellOfWriters(signal.message);
      return rings || tellsOfMine(signal);
    },
  };

  // Nothing to look up: it says no more than that it is worth asking, which needs the right to write there.
  function tellOfWriters({ workspaceId: where, partnershipId, eventId }: LiveMessage): void {
    if (where !== workspaceId || partnershipId === null || !visible.includes(partnershipId)) return;
    if (position.since !== null) say('writers', { subjectId: eventId }, position.since);
  }

  function tellsOfMine({ topic, message }: Extract<LiveSignal, { type: 'message' }>): boolean {
    if (topic !== eventsTopic || message.workspaceId !== workspaceId) return false;
    return message.partnershipId === null || visible.includes(message.partnershipId);
  }

  async function lookWhileAsked(): Promise<void> {
    while (again) {
      again = false;
      await lookOnce();
    }
  }

  async function lookOnce(): Promise<void> {
    const ringing = bell;
    bell = null;
    const entry = { identity, place: { workspaceId }, readOnly: true };
    const { personId, happened, unread } = await asPerson(pool, entry, async ({ tx, actor }) => {
      if (!can(actor, 'events.see')) throw mayNot('events.see');
      const { since, told } = position;
      return {
        personId: actor.personId,
        happened: await readEventsSince(tx, workspaceId, { since, told: [...told.keys()], atMost: atMost + 1 }),
        unread: ringing === null ? 0 : await countNotifications(tx, actor, { unread: true, upTo: 100 }),
      };
    });
    for (const { name, data, id } of newsIn(happened, position)) say(name, data, id);
    if (ringing !== null) say(ringing, { unread }, happened.horizon);
    position = movedOn(happened, position);
    me = personId;
    visible = happened.visible;
  }
}

/** How far a stream has come: told are the events it need not have again when it asks from its horizon. */
type Position = { since: string | null; returning: boolean; told: ReadonlyMap<string, string> };

/** Only with the last of several events does a client move on: one that is cut off before comes back for all of them. */
function newsIn({ events, horizon, lost }: Happened, { since, returning }: Position) {
  if (events.length > atMost || (lost && returning)) return [{ name: 'resync', data: {}, id: horizon }];
  return events.map(({ id, at, type, subject, subjectId, partnershipId, personId }, i) => ({
    name: 'change',
    data: { id, at, type, subject, subjectId, partnershipId, personId } satisfies LiveEvent,
    id: i < events.length - 1 ? (since ?? horizon) : horizon,
  }));
}

function movedOn({ events, horizon }: Happened, { told }: Position): Position {
  const open = BigInt(horizon);
  const known = [...told, ...events.map(({ id, transactionId }): [string, string] => [id, transactionId])];
  return { since: horizon, returning: false, told: new Map(known.filter(([, at]) => BigInt(at) >= open)) };
}
