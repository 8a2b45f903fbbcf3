import { demo } from '@trivet/contract';
import { listDemoLetters, moveDemoClock, readDemoClock, readDemoLetter } from '@trivet/db';
import { notFound } from '@trivet/domain';
import type { FastifyInstance } from 'fastify';
import { open } from '../kernel/handlers.ts';
import { mount } from '../kernel/mount.ts';
import { readSample } from './samples.ts';

/** The demo's clock and mailbox, for whoever is looking round: there only where the configuration says demo. */
export async function demoRoutes(app: FastifyInstance): Promise<void> {
  if (!app.config.demo) return;
  mount(app, 'demo', demo, { readClock, moveClock, listMail, readLetter, readSample });
}

const readClock = open(demo.readClock, async (_request, { pool }) => ({ result: await readDemoClock(pool) }));

const moveClock = open(demo.moveClock, async ({ body: { now, offsetSeconds = 0 } }, { pool }) => {
  await moveDemoClock(pool, now === undefined ? { offsetSeconds } : { now });
  return { result: await readDemoClock(pool) };
});

const listMail = open(demo.listMail, async ({ query: { to = null } }, { pool }) => ({
  result: { items: await listDemoLetters(pool, to) },
}));

const readLetter = open(demo.readLetter, async ({ params }, { pool }) => {
  const letter = await readDemoLetter(pool, params.letterId);
  if (!letter) throw notFound();
  return { result: letter };
});
