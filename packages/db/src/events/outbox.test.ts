import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { freshDatabase } from '../../../../tools/test/database.ts';
import { foundWorkspaces } from '../../../../tools/test/workspaces.ts';
import { openPool, type Pool } from '../kernel/pool.ts';
import { roleUrls } from '../kernel/roles.ts';
import { transaction } from '../kernel/transaction.ts';
import { type OutboxEvent, relayOutbox, takeEvent } from './outbox.queries.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: pg.Client;
let worker: Pool;
let workspaceId: string;
beforeAll(async () => {
  database = await freshDatabase();
  ({ workspaceId } = (await foundWorkspaces(database.url)).here);
  owner = new pg.Client(database.url);
  await owner.connect();
  // Who waits for somebody else's row fails instead.
  const impatient = `${roleUrls(database.url, inject('rolePassword')).worker}?options=-c%20lock_timeout%3D2s`;
  worker = openPool(impatient, { max: 12 });
});
beforeEach(() => owner.query('delete from outbox'));
afterAll(async () => {
  await Promise.all([worker.end(), owner.end()]);
  await database.drop();
});

const known = { followed: ['risk.raised'], unfollowed: ['organisation.added'] };
const relay = (deliver: (events: OutboxEvent[]) => Promise<void>) => relayOutbox(worker, known, deliver);
const drop = async () => {};

/** Lets so many things happen, as commands do. */
async function happen(type: string, times = 1): Promise<void> {
  const change = { type, at: '2026-11-23T09:00:00.000Z', payload: {}, facts: {}, words: {} };
  const trace = { job: 'tester', via: 'job', requestId: 'r', action: 'event.follow', subject: 'risk' };
  for (let n = 0; n < times; n += 1)
    await transaction(worker, false, async (client) => {
      await client.query('select app.enter_job($1)', [workspaceId]);
      const told = { ...change, ...trace, subjectId: crypto.randomUUID() };
      await client.query('select app.record_change($1)', [JSON.stringify(told)]);
    });
}

const waiting = async () =>
  (await owner.query<{ id: string }>('select event_id as id from outbox order by 1')).rows.map(({ id }) => id);

test('of ten that relay at once each event goes to one', async () => {
  await happen('risk.raised', 40);
  await happen('organisation.added', 40);
  const told: string[] = [];
  const all = Promise.withResolvers<void>();
  let come = 0;
  // Nobody is done before all have taken what they could.
  const tell = async (events: OutboxEvent[]) => {
    told.push(...events.map(({ eventId }) => eventId));
    if (++come === 10) all.resolve();
    await all.promise;
  };
  await Promise.all(Array.from({ length: 10 }, () => relay(tell)));
  expect(told).toHaveLength(80);
  expect(new Set(told).size).toBe(80);
});

test('while one hands its events over, another waits for none of them and takes what is new', async () => {
  await happen('risk.raised');
  await happen('organisation.added');
  const told: string[][] = [];
  await relay(async (events) => {
    told.push(events.map(({ type }) => type));
    await happen('organisation.added');
    await relay(async (more) => void told.push(more.map(({ type }) => type)));
  });
  expect(told).toEqual([['risk.raised', 'organisation.added'], ['organisation.added']]);
});

test('what could not be handed over stays, and is told again as if for the first time', async () => {
  await happen('risk.raised');
  await happen('organisation.added');
  const before = await waiting();
  await expect(relay(() => Promise.reject(new Error('The queue is away')))).rejects.toThrow('The queue is away');
  expect(await waiting()).toEqual(before);
  await relay(async (events) => expect(events.map(({ first }) => first)).toEqual([true, true]));
});

test('what something follows from stays until that is done, and is handed over again after 30 seconds', async () => {
  await happen('risk.raised');
  const again = async () => {
    const told: boolean[] = [];
    await relay(async (events) => void told.push(...events.map(({ first }) => first)));
    return told;
  };
  expect([await again(), await again()]).toEqual([[true], []]);
  await owner.query(`update outbox set relayed_at = relayed_at - interval '31 seconds'`);
  expect([await again(), await again()]).toEqual([[false], []]);
  const [eventId = ''] = await waiting();
  const taking = Array.from({ length: 5 }, () => transaction(worker, false, (client) => take(client, eventId)));
  expect((await Promise.all(taking)).filter(Boolean)).toHaveLength(1);
  expect(await waiting()).toEqual([]);
});

const take = (client: pg.PoolClient, eventId: string) =>
  takeEvent({ client } as unknown as Parameters<typeof takeEvent>[0], eventId);

test('a type that this version does not know waits for one that does', async () => {
  await happen('risk.foreseen');
  await relay(drop);
  expect(await waiting()).toHaveLength(1);
});
