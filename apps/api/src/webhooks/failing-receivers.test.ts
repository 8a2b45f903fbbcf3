import { claimDeliveries, settleDelivery } from '@trivet/db';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asSystem, type JobContext } from '../jobs/as-system.ts';
import { followEvent } from '../jobs/follow-event.ts';
import { schedule } from '../jobs/schedule.ts';
import type { WorkerParts } from '../jobs/parts.ts';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { verified } from './receiver.fixture.ts';
import { openTelling, type Telling } from './telling.fixture.ts';

let telling: Telling;
beforeAll(async () => (telling = await openTelling()));
afterAll(() => telling.close());
beforeEach(() => telling.beginAnew());

test('a receiver that is gone is switched off at once, and its owner hears of it', async () => {
  const { it, pool, receiver, params, administrator, add, raise, owe, send } = telling;
  const { id, one, owed } = await add();
  await raise();
  await owe();
  receiver.answering((response) => void response.writeHead(410).end());
  expect(await send(owed)).toEqual(['failed']);
  const off = await administrator().get(one);
  expect(off).toMatchObject({ status: 'switched_off', switchedOffBecause: 'gone', failed: 1 });
  const [event] = await look<{ id: string }>(
    it,
    `select id from events where type = 'webhook.switched_off' and subject_id = $1`,
    [id],
  );
  const rung = await followEvent({ pool, mailDomain: 'example.org' }, { ...params(), eventId: event?.id ?? '' });
  expect(rung).toEqual([it.here.people.administrator.personId]);
  const { items } = await it.as(it.here.people.administrator).notifications.list({ params: params() });
  expect(items[0]).toMatchObject({ words: expect.stringContaining('switched off') });
  const resumed = await administrator().resume(one, { ifMatch: off.version });
  expect(resumed).toMatchObject({ status: 'active', switchedOffBecause: null, failingSince: null });
});

test('after ten tries a message is given up; where nothing has arrived for 75 hours, the webhook is switched off', async () => {
  const { it, receiver, administrator, add, raise, owe, send } = telling;
  const { one, owed } = await add();
  await raise();
  await owe();
  receiver.answering((response) => void response.writeHead(500).end());
  await look(it, `update webhook_deliveries set tries = 9 where webhook_id = $1`, [owed.webhookId]);
  expect(await send(owed)).toEqual(['failed']);
  expect(await administrator().get(one)).toMatchObject({
    status: 'active',
    failed: 1,
    failingSince: expect.any(String),
  });
  await look(it, `update webhook_tries set at = at - interval '75 hours' where webhook_id = $1`, [owed.webhookId]);
  await look(it, `update webhooks set active_since = active_since - interval '80 hours' where id = $1`, [
    owed.webhookId,
  ]);
  await administrator().test(one);
  expect(await send(owed)).toEqual(['failed']);
  await raise('Once more');
  await owe();
  await send(owed);
  expect(await administrator().get(one)).toMatchObject({ status: 'switched_off', switchedOffBecause: 'failing' });
});

test('for a day both secrets sign, then the new one alone; only the worker reads one', async () => {
  const { it, receiver, administrator, add, send } = telling;
  const { one, owed, secret: former } = await add();
  const { secret, formerSecretEndsAt } = await administrator().renewSecret(one);
  expect(Date.parse(formerSecretEndsAt ?? '') - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
  await administrator().test(one);
  expect(await send(owed)).toEqual(['delivered']);
  await look(it, `update webhook_secrets set ends_at = ends_at - interval '25 hours' where ends_at is not null`);
  await administrator().test(one);
  await send(owed);
  const [both, alone] = receiver.received;
  if (!both || !alone) throw new Error('Not told twice');
  for (const each of [secret, former]) expect(verified(both, each).type).toBe('webhook.test');
  expect(verified(alone, secret).data).toMatchObject({ kind: 'webhook', id: owed.webhookId });
  expect(() => verified(alone, former)).toThrow('No matching signature');
});

test('a message is sent again under the same id, one by itself or all that failed since a moment', async () => {
  const { it, receiver, administrator, add, raise, owe, send } = telling;
  const { one, owed } = await add();
  receiver.answering((response) => void response.writeHead(500).end());
  for (const title of ['One', 'Two', 'Three']) await raise(title);
  await owe();
  await look(it, `update webhook_deliveries set tries = 9 where webhook_id = $1`, [owed.webhookId]);
  await send(owed);
  for (let more = 0; more < 3; more++) await send(owed);
  const failed = await administrator().listDeliveries({ ...one, query: { state: 'failed' } });
  expect(failed.items).toHaveLength(3);
  receiver.answering((response) => void response.writeHead(204).end());
  receiver.received.length = 0;
  const [first] = failed.items;
  const again = { params: { ...one.params, webhookDeliveryId: first?.id ?? '' } };
  expect(await administrator().replay(again)).toMatchObject({ state: 'waiting', tries: 0 });
  await expect(administrator().replay(again)).rejects.toEqual(refused(409, 'not_replayable'));
  await send(owed);
  expect(receiver.received.map(({ id }) => id)).toEqual([first?.messageId]);
  const replayAll = (failedSince: string) => administrator().replayFailed({ ...one, body: { failedSince } });
  expect(await replayAll('2099-01-01T00:00:00Z')).toEqual({ replayed: 0 });
  expect(await replayAll('2026-01-01T00:00:00Z')).toEqual({ replayed: 2 });
  await send(owed);
  expect(new Set(receiver.received.map(({ id }) => id))).toEqual(
    new Set(failed.items.map(({ messageId }) => messageId)),
  );
  const foreign = { params: { ...one.params, webhookDeliveryId: it.elsewhere.webhookDeliveryId } };
  await expect(administrator().replay(foreign)).rejects.toEqual(refused(404));
  await administrator().test(one);
  const trail = await look<{ action: string }>(
    it,
    'select action from audit_entries where subject_id = $1 order by sequence',
    [owed.webhookId],
  );
  const replays = ['webhook.replay', 'webhook.replay'];
  expect(trail.map(({ action }) => action)).toEqual(['webhook.add', ...replays, 'webhook.test']);
});

test('two workers at once send each message once', async () => {
  const { receiver, add, raise, owe, send } = telling;
  const { owed } = await add();
  for (let risk = 0; risk < 12; risk++) await raise(`Risk ${risk}`);
  await Promise.all([owe(), owe()]);
  const states = await Promise.all([send(owed), send(owed), send(owed)]);
  expect(states.flat()).toHaveLength(12);
  expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(12);
  expect(receiver.received).toHaveLength(12);
});

test('a message in the hands of a worker that was killed is another’s after 40 seconds, and no sooner', async () => {
  const { pool, params, add, raise, owe, send, passClaims, receiver, logOf } = telling;
  const { one, owed } = await add();
  await raise();
  await owe();
  const working = <T>(work: (context: JobContext) => Promise<T>) =>
    asSystem(pool, { name: 'send_webhooks', action: 'webhook.send', ...params(), requestId: owed.webhookId }, work);
  const [left] = await working(({ tx }) => claimDeliveries(tx, owed, 5));
  if (!left) throw new Error('Nothing was owed');
  expect(await send(owed)).toEqual([]);
  await passClaims();
  expect(await send(owed)).toEqual(['delivered']);
  const late = { delivery: left, fate: { state: 'failed' as const, gone: false }, result: 'no_answer' as const };
  await working(({ tx }) => settleDelivery(tx, owed, { ...late, status: null, tookMs: 20_000 }));
  expect(await logOf(one)).toMatchObject([{ state: 'delivered', tries: 2, messageId: left.messageId }]);
  expect(receiver.received.map(({ id }) => id)).toEqual([left.messageId]);
});

test('what was sent is forgotten after 30 days, with every try of it', async () => {
  const { it, pool, add, raise, owe, send, logOf } = telling;
  const { one, owed } = await add();
  for (const title of ['Old', 'New']) await raise(title);
  await owe();
  await send(owed);
  const [latest] = await logOf(one);
  await look(
    it,
    `update webhook_deliveries set created_at = created_at - interval '31 days' where webhook_id = $1 and id <> $2`,
    [owed.webhookId, latest?.id],
  );
  await schedule.find(({ name }) => name === 'purge')?.run({ pool, authPool: it.authPool } as WorkerParts);
  expect((await logOf(one)).map(({ id }) => id)).toEqual([latest?.id]);
  const tries = await look(it, 'select from webhook_tries where webhook_id = $1', [owed.webhookId]);
  expect(tries).toHaveLength(1);
});
