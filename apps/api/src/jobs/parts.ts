import type { Pool } from '@trivet/db';
import type { BaseLogger } from 'pino';
import type { LiveBus } from '../live/live-bus.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { WorkerMetrics } from '../metrics/worker-metrics.ts';
import type { Reach } from '../webhooks/reach.ts';
import type { Seals } from '../webhooks/seals.ts';
import type { Queues } from './queue/queues.ts';

/** What jobs work with. */
export type WorkerParts = {
  /** Connects as trivet_worker */
  pool: Pool;
  /** Connects as trivet_auth: for the letters about accounts, which hold links */
  authPool: Pool;
  /** Connects as trivet_request: what is made for a person is read with that person’s rights */
  requestPool: Pool;
  bus: LiveBus;
  queues: Queues;
  mailer: Mailer;
  publicOrigin: string;
  /** Where webhooks may go */
  reach: Reach;
  /** What opens the secrets of webhooks */
  seals: Seals;
  /** Aborted when the process is asked to end: what is in hand is finished, nothing further is begun */
  stopping: AbortSignal;
  /** The right half of every Message-ID */
  mailDomain: string;
  /** Where the heads of the audit chains are signed and kept; null where nobody asked for it */
  anchoring: { dir: string; keys: string } | null;
  metrics: WorkerMetrics;
  log: BaseLogger;
};

/** Tells the open browsers of these people that their bell rang. Best effort: the notification itself is kept. */
export async function ringBells({ bus, log }: WorkerParts, workspaceId: string, people: readonly string[]) {
  const rings = people.map((personId) =>
    bus.publish(bellOf(personId), { workspaceId, partnershipId: null, eventId: personId }),
  );
  for (const ring of await Promise.allSettled(rings)) {
    if (ring.status === 'rejected') log.warn({ err: ring.reason }, 'A bell was not heard');
  }
}

/** The live topic on which a person's bell rings. */
export const bellOf = (personId: string): string => `bell ${personId}`;

/** The live topic on which events are told. */
export const eventsTopic = 'events';
