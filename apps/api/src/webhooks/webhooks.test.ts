import { addDays, type WebhookKind } from '@trivet/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { openReceiver, type Receiver } from './receiver.fixture.ts';

let it: TestApp;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
  it = await startTestApp({ webhooks: { hosts: [receiver.host], ports: [], dnsServers: ['127.0.0.1:9'] } });
});
afterAll(async () => {
  await receiver.close();
  await it.stop();
});

const params = () => ({ workspaceId: it.here.workspaceId });
const kinds: WebhookKind[] = ['risk.raised', 'action.completed'];
const body = (name: string) => ({ name, address: receiver.address, kinds });
const administrator = () => it.as(it.here.people.administrator).webhooks;

test('an administrator keeps a webhook: its secret is shown once, and nothing else shows it', async () => {
  const { secret, ...added } = await administrator().add({ params: params(), body: body('Kept') });
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(added).toMatchObject({ status: 'active', partnershipIds: null, waiting: 0, failed: 0, failingSince: null });
  expect(added.permissions.may).toContain('webhook.replay');
  const one = { params: { ...params(), webhookId: added.id } };
  const said = JSON.stringify([await administrator().get(one), await administrator().list({ params: params() })]);
  expect(said).not.toContain(secret.slice(6));
  const kept = await look(it, 'select * from audit_entries where subject_id = $1', [added.id]);
  expect(JSON.stringify(kept)).not.toContain(secret.slice(6));
  const readSecret = it.pool.query('select secret from webhook_secrets');
  await expect(readSecret).rejects.toThrow('permission denied');
  const keys = await look<{ answer: string }>(it, `select answer from idempotency_keys where answer like '%whsec_%'`);
  expect(keys).toEqual([]);
});

test('it is changed, paused, set going again and removed, each on the version one has read', async () => {
  const added = await administrator().add({ params: params(), body: body('Changed') });
  const one = { params: { ...params(), webhookId: added.id } };
  const only = { partnershipIds: [it.here.partnershipIds[1]], name: 'Changed again' };
  const edited = await administrator().edit({ ...one, body: only }, { ifMatch: added.version });
  expect(edited).toMatchObject(only);
  const stale = administrator().edit({ ...one, body: { name: 'Late' } }, { ifMatch: added.version });
  await expect(stale).rejects.toEqual(refused(412));
  const paused = await administrator().pause(one, { ifMatch: edited.version });
  expect(paused.permissions.may).toEqual(expect.not.arrayContaining(['webhook.pause', 'webhook.replay']));
  await expect(administrator().pause(one, { ifMatch: paused.version })).rejects.toEqual(
    refused(409, 'webhook_not_active'),
  );
  const going = await administrator().resume(one, { ifMatch: paused.version });
  await administrator().remove(one, { ifMatch: going.version });
  for (const ask of ['get', 'listDeliveries', 'test'] as const)
    await expect(administrator()[ask](one)).rejects.toEqual(refused(404));
  await expect(administrator().edit({ ...one, body: { name: 'X' } }, { ifMatch: 5 })).rejects.toEqual(refused(404));
  const ends = await look<{ over: boolean }>(
    it,
    'select ends_at <= statement_timestamp() as over from webhook_secrets where webhook_id = $1',
    [added.id],
  );
  expect(ends).toEqual([{ over: true }]);
});

test('two have not the same name, also when they are added at once; and there are 50 at most', async () => {
  const twice = ['Twin', 'twin'].map((name) => administrator().add({ params: params(), body: body(name) }));
  const states = (await Promise.allSettled(twice)).map(({ status }) => status);
  expect(states.toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(administrator().add({ params: params(), body: body('TWIN') })).rejects.toEqual(refused(409, '/name'));
  const { items } = await administrator().list({ params: params() });
  const more = Array.from({ length: 55 - items.length }, (_, at) =>
    administrator().add({ params: params(), body: body(`Number ${at}`) }),
  );
  const outcomes = await Promise.allSettled(more);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5);
  expect((await administrator().list({ params: params() })).items).toHaveLength(50);
  const [refusal] = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
  expect(refusal?.reason).toEqual(refused(409, 'too_many_webhooks'));
  await look(it, `update webhooks set status = 'removed' where name like 'Number %'`);
});

test('what is no address, no kind and no partnership here is refused, and the field is named', async () => {
  const add = (changes: object) => administrator().add({ params: params(), body: { ...body('Refused'), ...changes } });
  await expect(add({ address: 'https://user@example.org' })).rejects.toEqual(refused(400));
  await expect(add({ kinds: [] })).rejects.toEqual(refused(400));
  await expect(add({ kinds: ['unmet_responsibility.opened'] })).rejects.toEqual(refused(400));
  await expect(add({ address: 'https://10.0.0.1/' })).rejects.toEqual(refused(422, 'not_reachable', '/address'));
  const foreign = { partnershipIds: [it.elsewhere.partnershipIds[0]] };
  await expect(add(foreign)).rejects.toEqual(refused(422, 'not_of_workspace', '/partnershipIds'));
});

test('only administrators come near it, and of another workspace nobody', async () => {
  const one = { params: { ...params(), webhookId: it.here.webhookId } };
  for (const person of ['chair', 'coordinator', 'auditor', 'gatekeeper', 'sro'] as const)
    await expect(it.as(it.here.people[person]).webhooks.get(one)).rejects.toEqual(refused(403));
  const theirs = it.as(it.elsewhere.people.administrator).webhooks;
  await expect(theirs.get(one)).rejects.toEqual(refused(404));
  const swapped = { params: { workspaceId: it.elsewhere.workspaceId, webhookId: it.here.webhookId } };
  await expect(theirs.get(swapped)).rejects.toEqual(refused(404));
  await expect(theirs.listDeliveries(swapped)).rejects.toEqual(refused(404));
});

test('an API token needs the scope for webhooks, and the whole workspace', async () => {
  const { today } = await it
    .as(it.here.people.chair)
    .dashboard.get({ params: { partnershipId: it.here.partnershipIds[0] } });
  const lastDay = addDays(today, 30);
  const tokenWith = async (more: object) => {
    const body = {
      workspaceId: it.here.workspaceId,
      name: crypto.randomUUID(),
      lastDay,
      scopes: ['webhooks:manage'],
      ...more,
    };
    return (await it.as(it.here.people.administrator).me.createToken({ params: {}, body: body as never })).secret;
  };
  const add = (token: string, name: string) =>
    it.send(null, {
      method: 'POST',
      url: `/api/v1/workspaces/${it.here.workspaceId}/webhooks`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body(name)),
    });
  expect((await add(await tokenWith({}), 'By token')).statusCode).toBe(201);
  const without = await add(await tokenWith({ scopes: ['people:manage'] }), 'No scope');
  expect([without.statusCode, without.body]).toEqual([403, expect.stringContaining('webhooks:manage')]);
});
