import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { startTestWorker } from '../testing/worker-kit.ts';
import { openReceiver, type Receiver, until, verified } from './receiver.fixture.ts';

let it: TestApp;
let [dead, alive]: [Receiver | undefined, Receiver | undefined] = [undefined, undefined];
beforeAll(async () => {
  dead = await openReceiver(() => {});
  alive = await openReceiver();
  it = await startTestApp({ webhooks: { hosts: [dead.host, alive.host], ports: [], dnsServers: ['127.0.0.1:9'] } });
});
afterAll(async () => {
  await Promise.all([dead?.close(), alive?.close()]);
  await it.stop();
});

test('a worker tells by itself, and one that never answers holds up none that does', async () => {
  if (!dead || !alive) throw new Error('Nobody listens');
  const { webhooks } = it.as(it.here.people.administrator);
  const params = { workspaceId: it.here.workspaceId };
  const kinds = ['risk.raised' as const];
  await webhooks.add({ params, body: { name: 'Dead', address: dead.address, kinds } });
  const { secret } = await webhooks.add({ params, body: { name: 'Alive', address: alive.address, kinds } });
  const worker = await startTestWorker(it);
  const raise = () =>
    it.as(it.here.people.chair).risks.raise({
      params: { partnershipId: it.here.partnershipIds[0] },
      body: { title: 'A risk', category: 'delivery', likelihood: 2, impact: 2, leadPartnerId: it.here.partnerIds[0] },
    });
  const raised = [await raise(), await raise(), await raise()].map(({ id }) => id);
  const { received } = alive;
  await until(() => expect(received.length).toBe(3), 10_000);
  expect(new Set(received.map((one) => verified(one, secret).data['id']))).toEqual(new Set(raised));
  await dead.close();
  dead = undefined;
  await worker.stop();
});
