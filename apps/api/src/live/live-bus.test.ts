import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { freshDatabase } from '../../../../tools/test/database.ts';
import { bringRedis } from '../../../../tools/test/redis.ts';
import { openLiveBus, type LiveBus, type LiveMessage, type LiveSignal } from './live-bus.ts';

for (const kind of ['postgres', 'redis'] as const)
  describe.skipIf(kind === 'redis' && !inject('redisUrl'))(`live messages over ${kind}`, () => {
    const log = { warn: vi.fn(), error: vi.fn() };
    let database: Awaited<ReturnType<typeof freshDatabase>>;
    // Its own, because a test cuts every connection.
    let redis: Awaited<ReturnType<typeof bringRedis>>;
    let here: LiveBus;
    let there: LiveBus;
    const open = () =>
      openLiveBus({ databaseUrl: database.url, redisUrl: kind === 'redis' ? redis.url : undefined, log });

    beforeAll(async () => {
      [database, redis] = await Promise.all([freshDatabase(), bringRedis()]);
      [here, there] = await Promise.all([open(), open()]);
    });
    afterAll(async () => {
      await Promise.all([here.close(), there.close()]);
      await Promise.all([database.drop(), redis.stop()]);
    });

    test('what one process publishes, every process hears, the publisher too', async () => {
      const heard = [listenTo(here), listenTo(there), listenTo(there)];
      const message = anEvent();
      await here.publish('events', message);
      for (const { signals } of heard)
        await vi.waitFor(() => expect(signals).toEqual([{ type: 'message', topic: 'events', message }]), patiently);
      heard.forEach(({ unsubscribe }) => unsubscribe());
    });

    test('a publisher is heard in the order it spoke', async () => {
      const { signals, unsubscribe } = listenTo(there);
      const messages = Array.from({ length: 50 }, anEvent);
      await Promise.all(messages.map((message) => here.publish('events', message)));
      await vi.waitFor(() => expect(signals.map(eventOf)).toEqual(messages.map(({ eventId }) => eventId)), patiently);
      unsubscribe();
    });

    test('who unsubscribed hears no more', async () => {
      const [left, stayed] = [listenTo(there), listenTo(there)];
      left.unsubscribe();
      await here.publish('events', anEvent());
      await vi.waitFor(() => expect(stayed.signals).toHaveLength(1), patiently);
      expect(left.signals).toEqual([]);
      stayed.unsubscribe();
    });

    test('a handler that throws is logged and keeps nobody else from hearing', async () => {
      const stop = here.subscribe(() => {
        throw new Error('Broken pipe');
      });
      const { signals, unsubscribe } = listenTo(here);
      await there.publish('events', anEvent());
      await vi.waitFor(() => expect(signals).toHaveLength(1), patiently);
      expect(log.error).toHaveBeenCalledWith({ err: new Error('Broken pipe') }, expect.any(String));
      stop();
      unsubscribe();
    });

    test.for(['not JSON', '{}', '{"topic":"events","message":{"workspaceId":1}}', ''])(
      '%j from a stranger on the channel is dropped',
      async (text) => {
        const { signals, unsubscribe } = listenTo(here);
        await sayRaw(text);
        const message = anEvent();
        await there.publish('events', message);
        await vi.waitFor(() => expect(signals.map(eventOf)).toEqual([message.eventId]), patiently);
        unsubscribe();
      },
    );

    test('a message carries ids and nothing else', async () => {
      const told = { ...anEvent(), title: 'A risk nobody may read' };
      await expect(here.publish('events', told)).rejects.toThrow('title');
    });

    test('after its connections are cut, a process is told to look for what it missed, then hears again', async () => {
      const { signals, unsubscribe } = listenTo(here);
      await cutConnections();
      await vi.waitFor(() => expect(signals).toContainEqual({ type: 'resync' }), patiently);
      const message = anEvent();
      await vi.waitFor(() => there.publish('events', message), patiently);
      await vi.waitFor(() => expect(signals.map(eventOf)).toContain(message.eventId), patiently);
      expect(signals.findIndex(({ type }) => type === 'resync')).toBeLessThan(
        signals.findIndex(({ type }) => type === 'message'),
      );
      unsubscribe();
    });

    test('closing leaves no connection behind; then it says and hears nothing', async () => {
      const bus = await open();
      const { signals } = listenTo(bus);
      const before = await connections();
      await Promise.all([bus.close(), bus.close()]);
      await vi.waitFor(async () => expect(await connections()).toBeLessThan(before), patiently);
      const { signals: others, unsubscribe } = listenTo(there);
      await vi.waitFor(() => here.publish('events', anEvent()), patiently);
      await vi.waitFor(() => expect(others).toHaveLength(1), patiently);
      expect(signals).toEqual([]);
      await expect(bus.publish('events', anEvent())).rejects.toThrow(/closed|after calling end/);
      unsubscribe();
    });

    const raw = async (sql: string, values: unknown[], command: [string, ...string[]]): Promise<unknown> => {
      if (kind === 'postgres') return query(database.url, sql, values);
      const client = new Redis(redis.url);
      try {
        return await client.call(...command);
      } finally {
        await client.quit();
      }
    };
    const sayRaw = (text: string) =>
      raw('select pg_notify($1, $2)', ['trivet_live', text], ['PUBLISH', 'trivet:live', text]);
    const cutConnections = async () => {
      await raw(cutSql, [], ['CLIENT', 'KILL', 'SKIPME', 'yes']);
    };
    const connections = async () => {
      const found = await raw(
        "select pid from pg_stat_activity where datname = current_database() and application_name = 'trivet live'",
        [],
        ['CLIENT', 'LIST'],
      );
      return Array.isArray(found) ? found.length : String(found).split('name=trivet-live').length - 1;
    };
  });

test('while Postgres turns connections away, the bus keeps trying', async () => {
  const log = { warn: vi.fn(), error: vi.fn() };
  const database = await freshDatabase();
  const name = database.url.match(/test_\w+/)?.[0] ?? '';
  const bus = await openLiveBus({ databaseUrl: database.url, log });
  const { signals } = listenTo(bus);
  const server = inject('pgUrl');
  await query(server, `alter database ${name} allow_connections false`);
  await query(server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  const refusals = () => log.warn.mock.calls.filter(([{ err }]) => err.code === '55000');
  await vi.waitFor(() => expect(refusals().length).toBeGreaterThan(2), patiently);
  expect(signals).toEqual([]);
  await query(server, `alter database ${name} allow_connections true`);
  await vi.waitFor(() => expect(signals).toEqual([{ type: 'resync' }]), patiently);
  await bus.close();
  await database.drop();
});

test('closing while it tries to reconnect ends the tries', async () => {
  const log = { warn: vi.fn(), error: vi.fn() };
  const database = await freshDatabase();
  const bus = await openLiveBus({ databaseUrl: database.url, log });
  const { signals } = listenTo(bus);
  await database.drop();
  await vi.waitFor(() => expect(log.warn.mock.calls.length).toBeGreaterThan(2), patiently);
  await bus.close();
  const tries = log.warn.mock.calls.length;
  await expect(bus.publish('events', anEvent())).rejects.toThrow(/closed|after calling end/);
  expect([signals, log.warn.mock.calls.length]).toEqual([[], tries]);
});

test('a carrier that does not answer is said so at once', async () => {
  const log = { warn: vi.fn(), error: vi.fn() };
  const nowhere = { databaseUrl: 'postgres://nobody@127.0.0.1:9/none', log };
  await expect(openLiveBus(nowhere)).rejects.toThrow('ECONNREFUSED');
  await expect(openLiveBus({ ...nowhere, redisUrl: 'redis://127.0.0.1:9' })).rejects.toThrow('closed');
});

const patiently = { timeout: 10_000, interval: 20 };

const anEvent = (): LiveMessage => ({ workspaceId: randomUUID(), partnershipId: null, eventId: randomUUID() });

const eventOf = (signal: LiveSignal) => (signal.type === 'message' ? signal.message.eventId : signal.type);

function listenTo(bus: LiveBus) {
  const signals: LiveSignal[] = [];
  return { signals, unsubscribe: bus.subscribe((signal) => signals.push(signal)) };
}

const cutSql =
  'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

async function query(url: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql, values);
  await client.end();
  return rows;
}
