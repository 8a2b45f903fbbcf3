import type { ServerResponse } from 'node:http';
import type { WebhookKind } from '@trivet/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { openReceiver, verified } from './receiver.fixture.ts';
import { openTelling, origin, type Telling } from './telling.fixture.ts';
import { oweNews } from './tell-webhooks.ts';

let telling: Telling;
beforeAll(async () => (telling = await openTelling()));
afterAll(() => telling.close());
beforeEach(() => telling.beginAnew());

test('what happens is told with a signature that the specification’s library takes: ids, reference and address only', async () => {
  const { it, receiver, administrator, add, raise, owe, send, logOf } = telling;
  const { secret, owed, one } = await add();
  const risk = await raise('Quillwort');
  expect(await owe()).toBe(1);
  expect(await owe()).toBe(0);
  expect(await send(owed)).toEqual(['delivered']);
  const [got] = receiver.received;
  if (!got) throw new Error('Nothing came');
  const place = { workspaceId: it.here.workspaceId, partnershipId: it.here.partnershipIds[0] };
  const address = `${origin}/api/v1/partnerships/${place.partnershipId}/risks/${risk.id}`;
  expect(verified(got, secret)).toEqual({
    type: 'risk.raised',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    data: { kind: 'risk', id: risk.id, reference: risk.reference, ...place, address },
  });
  expect(got.body).not.toContain('Quillwort');
  expect(got.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'Trivet-Webhooks/1.0' });
  expect(() => verified({ ...got, body: `${got.body} ` }, secret)).toThrow('No matching signature');
  const [listed] = await logOf(one);
  expect(listed).toMatchObject({ state: 'delivered', messageId: got.id, tries: 1, lastStatus: 204, nextTryAt: null });
  const whole = await administrator().getDelivery({ params: { ...one.params, webhookDeliveryId: listed?.id ?? '' } });
  expect(whole.attempts).toEqual([expect.objectContaining({ result: 'delivered', status: 204 })]);
  expect(whole.message.data.id).toBe(risk.id);
});

test('a webhook is told of the kinds and the partnerships that were chosen, and of no other workspace', async () => {
  const { it, pool, receiver, administrator, add, raise, owe, logOf } = telling;
  const some = await add({ partnershipIds: [it.here.partnershipIds[1]] });
  const all = await add({ kinds: ['risk.raised', 'partnership.edited'] });
  const foreignBody = {
    name: 'Foreign',
    address: receiver.address,
    kinds: ['risk.raised', 'partnership.edited'] as WebhookKind[],
  };
  const foreign = await it
    .as(it.elsewhere.people.administrator)
    .webhooks.add({ params: { workspaceId: it.elsewhere.workspaceId }, body: foreignBody });
  await look(it, `update memberships set role = 'coordinator' where id = $1`, [it.here.inSecond.membershipId]);
  const [first, second] = [await raise(), await raise('The other', 1)];
  const [partnershipId] = it.here.partnershipIds;
  const { version } = await it.as(it.here.people.chair).partnerships.get({ params: { partnershipId } });
  await it
    .as(it.here.people.chair)
    .partnerships.edit({ params: { partnershipId }, body: { purpose: 'Another' } }, { ifMatch: version });
  await owe();
  await oweNews(pool, it.elsewhere.workspaceId, origin);
  const told = async ({ one }: typeof all) =>
    (
      await Promise.all(
        (await logOf(one)).map(({ id }) =>
          administrator().getDelivery({ params: { ...one.params, webhookDeliveryId: id } }),
        ),
      )
    ).map(({ message }) => message.data.id);
  expect(await told(some)).toEqual([second.id]);
  expect((await told(all)).toSorted()).toEqual([first.id, second.id, partnershipId].toSorted());
  const theirs = await look(it, 'select from webhook_deliveries where webhook_id = $1', [foreign.id]);
  expect(theirs).toEqual([]);
});

test('what is no longer asked for when its turn comes is dropped', async () => {
  const { it, receiver, administrator, add, raise, owe, send, logOf } = telling;
  const { owed, one, version } = await add();
  await raise();
  await owe();
  const partnershipIds = [it.here.partnershipIds[1]];
  await administrator().edit({ ...one, body: { partnershipIds } }, { ifMatch: version });
  expect(await send(owed)).toEqual([]);
  expect((await logOf(one)).map(({ state }) => state)).toEqual(['dropped']);
  expect(receiver.received).toEqual([]);
});

test('an event of a transaction that was open when others were read is told later, and none twice', async () => {
  const { it, add, raise, owe, logOf } = telling;
  const { one } = await add();
  const slow = await it.pool.connect();
  await slow.query('begin');
  await slow.query('select app.enter($1, $2, $3)', [it.here.people.chair.accountId, null, it.here.partnershipIds[0]]);
  await slow.query(
    `insert into events (workspace_id, partnership_id, at, type, subject, subject_id, payload)
     values ($1, $2, app.now(), 'risk.raised', 'risk', uuidv7(), '{}')`,
    [it.here.workspaceId, it.here.partnershipIds[0]],
  );
  await raise();
  expect(await owe()).toBe(1);
  await slow.query('commit');
  slow.release();
  expect(await owe()).toBe(1);
  expect(await owe()).toBe(0);
  expect(await logOf(one)).toHaveLength(2);
});

test('while it is paused nothing is sent: what happened before waits, what happens meanwhile is not told', async () => {
  const { receiver, administrator, add, raise, owe, send } = telling;
  const { one, owed, version } = await add();
  const before = await raise();
  const paused = await administrator().pause(one, { ifMatch: version });
  await raise('Meanwhile');
  await owe();
  expect(await send(owed)).toEqual([]);
  await administrator().resume(one, { ifMatch: paused.version });
  await owe();
  expect(await send(owed)).toEqual(['delivered']);
  expect(receiver.received.map(({ body }) => JSON.parse(body).data.id)).toEqual([before.id]);
});

test('after five failures it arrives, each try under the same id with a signature of its own', async () => {
  const { receiver, administrator, add, raise, owe, send, passPauses, logOf } = telling;
  const { one, owed, secret } = await add();
  await raise();
  await owe();
  receiver.answering(
    (response) => void response.writeHead(receiver.received.length > 5 ? 200 : 500).end('secret words'),
  );
  for (let tries = 1; tries <= 5; tries++) {
    expect(await send(owed)).toEqual(['waiting']);
    expect(await send(owed)).toEqual([]);
    await passPauses();
  }
  expect(await send(owed)).toEqual(['delivered']);
  expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
  for (const got of receiver.received) expect(() => verified(got, secret)).not.toThrow();
  const [listed] = await logOf(one);
  const whole = await administrator().getDelivery({ params: { ...one.params, webhookDeliveryId: listed?.id ?? '' } });
  expect(whole.attempts.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500, 200]);
  expect(JSON.stringify(whole)).not.toContain('secret words');
});

test('a redirect is a failure and is not followed; too many requests are given the time they ask for', async () => {
  const { receiver, add, raise, owe, send, passPauses, logOf } = telling;
  const other = await openReceiver();
  const { one, owed } = await add();
  await raise();
  await owe();
  receiver.answering((response) => void response.writeHead(307, { location: other.address }).end());
  expect(await send(owed)).toEqual(['waiting']);
  receiver.answering((response) => void response.writeHead(429, { 'retry-after': '7200' }).end());
  await passPauses();
  expect(await send(owed)).toEqual(['waiting']);
  const [listed] = await logOf(one);
  const wait = Date.parse(listed?.nextTryAt ?? '') - Date.parse(listed?.lastTriedAt ?? '');
  expect(wait).toBe(7_200_000);
  expect(other.received).toEqual([]);
  await other.close();
});

test('who does not answer, drips or talks without end is left in time', async () => {
  const { it, receiver, add, raise, owe, send, logOf } = telling;
  const { one, owed } = await add();
  const begun = performance.now();
  for (const answer of [
    () => {},
    (response: ServerResponse) => void response.socket?.destroy(),
    (response: ServerResponse) => response.writeProcessing(),
  ]) {
    await raise();
    await owe();
    receiver.answering(answer);
    expect(await send(owed, { withinMs: 300 })).toEqual(['waiting']);
    await look(it, `update webhook_deliveries set state = 'failed', next_try_at = null where state = 'waiting'`);
  }
  expect((await logOf(one)).map(({ lastResult, lastStatus }) => [lastResult, lastStatus])).toEqual(
    Array.from({ length: 3 }, () => ['no_answer', null]),
  );
  await raise();
  await owe();
  let sent = 0;
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  receiver.answering((response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && sent < 10_000_000 && response.write('x'.repeat(16_384))) sent += 16_384;
    };
    response.on('drain', more).on('close', resolve);
    more();
  });
  expect(await send(owed)).toEqual(['delivered']);
  await closed;
  expect(sent).toBeLessThan(10_000_000);
  expect(performance.now() - begun).toBeLessThan(20_000);
});
