import { once } from 'node:events';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { openPool, type Pool } from '@trivet/db';
import * as dnsPacket from 'dns-packet';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { isPublicAddress } from './public-address.ts';
import { reachOf, targetAt } from './reach.ts';
import { sealsBy } from './seals.ts';
import { sendDeliveries } from './send-deliveries.ts';

let it: TestApp;
let pool: Pool;
let listening: Awaited<ReturnType<typeof listen>>;
let names: Awaited<ReturnType<typeof openNames>>;
beforeAll(async () => {
  [listening, names] = [await listen(), await openNames()];
  it = await startTestApp({ webhooks: { hosts: [], ports: [listening.port], dnsServers: [names.address] } });
  pool = openPool(it.databases.worker, { max: 2 });
});
afterAll(async () => {
  await Promise.all([pool.end(), listening.close(), names.close()]);
  await it.stop();
});
beforeEach(() => names.turned.clear());

/** Listens on what stands for this machine, and counts who comes. */
async function listen() {
  let came = 0;
  const first = createServer(() => (came += 1)).listen(0, '127.0.0.1');
  await once(first, 'listening');
  const { port } = first.address() as { port: number };
  const others = ['127.0.0.2', '::1'].map((host) =>
    createServer(() => (came += 1))
      .on('error', () => {})
      .listen(port, host),
  );
  return {
    port,
    came: () => came,
    close: async () => {
      for (const server of [first, ...others]) server.close();
    },
  };
}

/** A server of names: one that is public, those that are not, and one that turns after its first answer. */
async function openNames() {
  const turned = new Set<string>();
  const known: Record<string, string[]> = {
    'public.example': ['93.184.216.34'],
    'private.example': ['127.0.0.1'],
    '127.0.0.1.nip.example': ['127.0.0.1'],
    'both.example': ['93.184.216.34', '10.0.0.1'],
    'metadata.example': ['169.254.169.254'],
  };
  const socket = createSocket('udp4');
  socket.on('message', (asked, { port, address }) => {
    const { id = 0, questions = [] } = dnsPacket.decode(asked);
    const [{ name, type } = { name: '', type: 'A' }] = questions;
    const found = name === 'turns.example' ? [turned.has(type) ? '127.0.0.1' : '93.184.216.34'] : (known[name] ?? []);
    if (name === 'turns.example') turned.add(type);
    const answers = type === 'A' ? found.map((data) => ({ type: 'A' as const, name, ttl: 0, data })) : [];
    // 3: there is no such name
    const flags = dnsPacket.RECURSION_DESIRED | dnsPacket.RECURSION_AVAILABLE | (found.length > 0 ? 0 : 3);
    socket.send(dnsPacket.encode({ id, type: 'response', flags, questions, answers }), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    turned,
    address: `127.0.0.1:${socket.address().port}`,
    close: async () => void socket.close(),
  };
}

const hosts = [
  '127.0.0.1',
  '127.0.0.2',
  '127.1',
  '0',
  '0.0.0.0',
  '0x7f.1',
  '0x7f000001',
  '2130706433',
  '017700000001',
  '0177.0.0.1',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  'localhost',
  'localhost.',
  'LOCALHOST',
  'private.example',
  'private.example.',
  '127.0.0.1.nip.example',
  'both.example',
  'metadata.example',
  'nobody.example',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '192.0.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::127.0.0.1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2002:c0a8:1::1]',
  '[2001:0:4136:e378:8000:63bf:80ff:fffe]',
  '[fe80::1]',
  '[fec0::1]',
  '[fc00::1]',
  '[fd00::1]',
  '[ff02::1]',
  '[100::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[5f00::1]',
];
const port = () => listening.port;
const urls = (): string[] => [
  ...hosts.map((host) => `https://${host}:${port()}/`),
  ...['http', 'ftp', 'gopher', 'ws'].map((scheme) => `${scheme}://127.0.0.1:${port()}/`),
  `http://public.example/`,
  `https://public.example:22/`,
  `https://public.example:5432/`,
  `https://public.example:6379/`,
  `https://public.example:25/`,
  `https://user@127.0.0.1:${port()}/`,
  `https://public.example@127.0.0.1:${port()}/`,
  `https://127.0.0.1:${port()}/#public.example`,
  `https://127.0.0.1:${port()}\\@public.example/`,
  'file:///etc/passwd',
  'data:text/plain,a',
  'javascript:alert(1)',
];

test('70 addresses and more that lead to no public place are refused when added, changed, tested and sent to: nobody comes', async () => {
  const { webhooks } = it.as(it.here.people.administrator);
  const one = { params: { workspaceId: it.here.workspaceId, webhookId: it.here.webhookId } };
  const { version } = await webhooks.get(one);
  const reach = reachOf(it.app.config.webhooks);
  expect(urls().length).toBeGreaterThanOrEqual(70);
  const draft = { name: 'Inwards', kinds: ['risk.raised' as const] };
  for (const address of urls()) {
    const asked = { params: { workspaceId: it.here.workspaceId }, body: { ...draft, address } };
    await expect(webhooks.add(asked), address).rejects.toEqual(
      expect.objectContaining({ problem: expect.objectContaining({ status: expect.toBeOneOf([400, 422]) }) }),
    );
    await expect(webhooks.edit({ ...one, body: { address } }, { ifMatch: version }), address).rejects.toBeDefined();
    expect(await targetAt(address, reach), address).toBeNull();
    // As though it had been let in.
    await look(it, 'update webhooks set address = $2 where id = $1', [it.here.webhookId, address]);
    await expect(webhooks.test(one), address).rejects.toEqual(refused(422, 'not_reachable'));
    await owe();
    expect(await sendDeliveries({ pool, reach, seals: sealsBy(it.app.config) }, one.params), address).toEqual([
      'failed',
    ]);
  }
  expect(listening.came()).toBe(0);
  const tries = await look<{ result: string }>(it, `select distinct result from webhook_tries where is_test`);
  expect(tries).toEqual([{ result: 'unreachable' }]);
});

/** Puts a test on its way, past the API. */
const owe = () =>
  look(
    it,
    `insert into webhook_deliveries (id, workspace_id, webhook_id, message_id, kind, body) values (uuidv7(), $1, $2, uuidv7(), 'webhook.test', '{}')`,
    [it.here.workspaceId, it.here.webhookId],
  );

test('a name that leads elsewhere after its first answer leads nowhere', async () => {
  const reach = reachOf(it.app.config.webhooks);
  const address = `https://turns.example:${port()}/`;
  const target = await targetAt(address, reach);
  // A connection goes to what was checked; whoever asks again is told of another place, and that is refused.
  expect(target?.addresses).toEqual(['93.184.216.34']);
  expect(await targetAt(address, reach)).toBeNull();
  await look(it, 'update webhooks set address = $2 where id = $1', [it.here.webhookId, address]);
  await owe();
  const one = { workspaceId: it.here.workspaceId, webhookId: it.here.webhookId };
  await sendDeliveries({ pool, reach, seals: sealsBy(it.app.config) }, one);
  expect(listening.came()).toBe(0);
});

test('what leads nowhere public and what is not known are refused in the same words', async () => {
  const { webhooks } = it.as(it.here.people.administrator);
  const words = async (host: string) => {
    const body = { name: 'Inwards', kinds: ['risk.raised' as const], address: `https://${host}/` };
    const refusal = await webhooks
      .add({ params: { workspaceId: it.here.workspaceId }, body })
      .catch((error) => error.problem);
    return { ...refusal, requestId: '', instance: '' };
  };
  expect(await words('private.example')).toEqual(await words('nobody.example'));
});

test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '2a00:1450:4009::1'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);
