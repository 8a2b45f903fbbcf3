import { findHoles, openPool } from '@trivet/db';
import { pino } from 'pino';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { makeBoardPack } from '../board-packs/make-board-pack.ts';
import { boardPacksQueue } from '../board-packs/wake-board-packs.ts';
import { followEvent } from '../jobs/follow-event.ts';
import { keepSchedule } from '../jobs/keep-schedule.ts';
import { messagesQueue, wakeMessages } from '../jobs/messages.ts';
import { ringBells, type WorkerParts } from '../jobs/parts.ts';
import { openQueues } from '../jobs/queue/queues.ts';
import { eventsQueue, startRelay } from '../jobs/relay.ts';
import { schedule } from '../jobs/schedule.ts';
import { loggedError } from '../kernel/logged-error.ts';
import { openLiveBus } from '../live/live-bus.ts';
import { createMailer } from '../mail/mailer.ts';
import { serveMetrics } from '../metrics/metrics.ts';
import { counted, createWorkerMetrics } from '../metrics/worker-metrics.ts';
import { makePartnershipCopy } from '../partnership-copies/make-partnership-copy.ts';
import { partnershipCopiesQueue } from '../partnership-copies/wake-partnership-copies.ts';
import { makeReportFile } from '../report-files/make-report-file.ts';
import { reportFilesQueue } from '../report-files/wake-report-files.ts';
import { sendMessages } from '../reminders/send-messages.ts';
import { reachOf } from '../webhooks/reach.ts';
import { sealsBy } from '../webhooks/seals.ts';
import { sendDeliveries } from '../webhooks/send-deliveries.ts';
import { webhooksQueue } from '../webhooks/tell-webhooks.ts';

export type RunningWorker = { metricsUrl: string; stop: () => Promise<void> };

/**
 * Does what nobody waits for: passes events on, opens reports, reminds, sends mail, tidies up. Any number may run.
 * Stopping finishes the work in hand; being killed loses none, and sends no letter twice under another Message-ID.
 */
export async function startWorker(config: Config): Promise<RunningWorker> {
  const stopping = new AbortController();
  const parts = await partsOf(config, stopping.signal);
  const { pool, authPool, requestPool, bus, queues, mailer, metrics } = parts;
  const figures = await serveMetrics(metrics, { host: config.host, port: config.workerMetricsPort });
  queues.worker(eventsQueue, ({ data }) => counted(metrics, 'follow_event', () => follow(parts, data)));
  queues.worker(messagesQueue, ({ data }) => counted(metrics, 'send_message', () => send(parts, data)));
  queues.worker(boardPacksQueue, ({ data }) => counted(metrics, 'make_board_pack', () => make(parts, data)), {
    concurrency: packsAtOnce,
  });
  queues.worker(reportFilesQueue, ({ data }) => counted(metrics, 'make_report_file', () => write(parts, data)), {
    concurrency: filesAtOnce,
  });
  queues.worker(
    partnershipCopiesQueue,
    ({ data }) => counted(metrics, 'make_partnership_copy', () => copy(parts, data)),
    {
      concurrency: copiesAtOnce,
    },
  );
  queues.worker(webhooksQueue, ({ data }) => counted(metrics, 'send_webhooks', () => tell(parts, data)), {
    concurrency: webhooksAtOnce,
  });
  const kept = keepSchedule(parts, schedule);
  const relay = await startRelay(parts, config.databases.worker, {
    onClock: () => kept.hurry(['open_reports', 'plan_reminders']),
    onNews: () => kept.hurry(['tell_webhooks']),
  });
  return {
    metricsUrl: figures.url,
    // What takes work in first, what it needs last.
    stop: async () => {
      stopping.abort();
      await relay.stop();
      await kept.stop();
      await queues.close();
      mailer.close();
      await bus.close();
      await Promise.all([figures.stop(), pool.end(), authPool.end(), requestPool.end()]);
    },
  };
}

async function follow(parts: WorkerParts, data: unknown): Promise<void> {
  const address = EventJob.parse(data);
  const rung = await followEvent(parts, address);
  await ringBells(parts, address.workspaceId, rung);
  // What rang may have a letter with it, which need not wait for the next round.
  if (rung.length > 0) await wakeMessages(parts);
}

async function send(parts: WorkerParts, data: unknown): Promise<void> {
  for (const state of await sendMessages(parts, MessageJob.parse(data).workspaceId))
    parts.metrics.messages.inc({ state });
}

const make = (parts: WorkerParts, data: unknown) => makeBoardPack(parts, PackJob.parse(data));

// Each is laid out in this process.
const packsAtOnce = 2;

const write = (parts: WorkerParts, data: unknown) => makeReportFile(parts, FileJob.parse(data));

// Each may come to hundreds of thousands of rows.
const filesAtOnce = 1;

const copy = (parts: WorkerParts, data: unknown) => makePartnershipCopy(parts, CopyJob.parse(data));

// Each lays out all agreements and minutes of a partnership in this process.
const copiesAtOnce = 1;

async function tell({ pool, reach, seals, stopping }: WorkerParts, data: unknown): Promise<void> {
  await sendDeliveries({ pool, reach, seals, stopping }, WebhookJob.parse(data));
}

// Each waits for others most of its time: so many receivers that do not answer hold up none that does.
const webhooksAtOnce = 100;

// What waits in the queue may be an older version's.
const EventJob = z.object({ workspaceId: z.uuid(), eventId: z.uuid() });
const PackJob = z.object({ workspaceId: z.uuid(), packId: z.uuid() });
const FileJob = z.object({ workspaceId: z.uuid(), fileId: z.uuid() });
const CopyJob = z.object({ workspaceId: z.uuid(), copyId: z.uuid() });
const WebhookJob = z.object({ workspaceId: z.uuid(), webhookId: z.uuid() });
const MessageJob = z.object({ workspaceId: z.uuid() });

async function partsOf(
  { databases, redisUrl, mail, publicOrigin, logLevel, auditAnchorDir, ...config }: Config,
  stopping: AbortSignal,
) {
  const log = pino({ level: logLevel, base: { process: 'worker' }, serializers: { err: loggedError } });
  const onError = (err: Error) => log.warn({ err }, 'A database connection dropped');
  const pool = openPool(databases.worker, { max: 10, onError });
  const holes = await findHoles(pool, { durable: config.mode === 'production' });
  if (holes.length > 0) throw new Error(`The worker cannot start on this database:\n  ${holes.join('\n  ')}`);
  const authPool = openPool(databases.auth, { max: 2, onError });
  const parts: WorkerParts = {
    pool,
    authPool,
    requestPool: openPool(databases.request, { max: packsAtOnce + filesAtOnce + copiesAtOnce, onError }),
    bus: await openLiveBus({ databaseUrl: databases.worker, redisUrl, log }),
    queues: await openQueues({ databaseUrl: databases.worker, redisUrl, log }),
    mailer: createMailer({ smtpUrl: mail.smtpUrl, from: { name: 'Trivet', address: mail.from }, log }),
    publicOrigin,
    reach: reachOf(config.webhooks),
    seals: sealsBy(config),
    stopping,
    mailDomain: mail.from.split('@')[1] ?? 'localhost',
    anchoring: auditAnchorDir === '' ? null : { dir: auditAnchorDir, keys: config.jwtPrivateKey },
    metrics: createWorkerMetrics({ worker: pool, auth: authPool }),
    log,
  };
  return parts;
}
