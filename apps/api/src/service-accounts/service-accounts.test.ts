import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../auth/auth.fixture.ts';
import { addressOf, operations, sampleBody, sampleQuery } from '../testing/calls.ts';
import { everythingIn } from '../testing/everything-in.ts';
import { look } from '../testing/look.ts';
import { refused } from '../testing/refusals.ts';
import { clientOf, startTestApp, type TestApp } from '../testing/test-app.ts';
import { idsOf } from '../testing/world.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const using = (token: string) => clientOf(it.app, async () => bearer(token));
const params = () => ({ workspaceId: it.here.workspaceId });
const accounts = () => it.as(it.here.people.administrator).serviceAccounts;
let made = 0;

function add(changes: object = {}) {
  made += 1;
  const body = { name: `Warehouse ${made}`, ownerPersonId: it.here.people.gatekeeper.personId, lastDay: dayIn(400) };
  return accounts().add({ params: params(), body: { ...body, ...changes } });
}

async function addWithToken(changes: object = {}) {
  const account = await add();
  const body = { name: 'Nightly', scopes: ['partnerships:read', 'reports:read'] as const, lastDay: dayIn(300) };
  const one = { ...params(), serviceAccountId: account.id };
  const token = await accounts().makeToken({ params: one, body: { ...body, ...changes } as never });
  return { account, one, ...token };
}

const statusOf = async (secret: string, path: string, method: 'GET' | 'POST' = 'GET') =>
  (await ask(it, method, path, { headers: bearer(secret) })).statusCode;
const risksOf = (partnershipId: string) => `/partnerships/${partnershipId}/risks`;
const register = () => `/workspaces/${it.here.workspaceId}/reports/portfolio`;

test('a service account reads what an auditor reads, by a token that is shown once', async () => {
  const { secret, account, one } = await addWithToken();
  const [first, second] = it.here.partnershipIds;
  const paths = [register(), risksOf(first), risksOf(second)];
  expect(await Promise.all(paths.map((path) => statusOf(secret, path)))).toEqual([200, 200, 200]);
  const { account: who, workspaces } = await using(secret).me.get({ params: {} });
  expect(who).toEqual({ id: account.id, email: '' });
  expect(workspaces).toMatchObject([{ id: it.here.workspaceId, person: { name: account.name }, roles: ['auditor'] }]);
  const { items } = await accounts().listTokens({ params: one });
  expect(items).toMatchObject([{ name: 'Nightly', serviceAccountId: account.id, lastUsedAt: expect.any(String) }]);
  expect(JSON.stringify(items)).not.toContain(secret.split('_')[3]);
  expect(await statusOf(secret, `/workspaces/${it.elsewhere.workspaceId}/reports/portfolio`)).toBe(404);
  const all = await it.as(it.here.people.administrator).tokens.list({ params: params(), query: { limit: '200' } });
  expect(all.items.find(({ serviceAccountId }) => serviceAccountId === account.id)?.ownerName).toBe(account.name);
});

test('no operation of the API lets it write, and none breaks for it', async () => {
  const { secret } = await addWithToken();
  const here = idsOf(it.here);
  const before = await everythingHere();
  for (const operation of operations.filter(({ endpoint }) => endpoint.action !== 'public')) {
    const { method, body } = operation.endpoint;
    const answer = await it.send(null, {
      method,
      url: addressOf(operation, here) + sampleQuery(operation, here),
      headers: { ...bearer(secret), 'if-match': '"v1"', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(sampleBody(operation, here)) }),
    });
    const what = `${operation.name} → ${answer.statusCode} ${answer.body.slice(0, 200)}`;
    const refusals = [403, 404, 409, 415, 422];
    expect(method === 'GET' ? [200, 304, 400, ...refusals] : refusals, what).toContain(answer.statusCode);
  }
  expect(await everythingHere()).toEqual(before);
});

const everythingHere = () => everythingIn(it.here.workspaceId, ({ text, values }) => look(it, text, values));

test('it cannot be given a scope that writes, nor a token that outlives it or opens what is elsewhere', async () => {
  const make = (changes: object) => addWithToken(changes);
  await expect(make({ scopes: ['partnerships:write'] })).rejects.toEqual(refused(422, 'reads_only'));
  await expect(make({ lastDay: dayIn(365 + 40) })).rejects.toEqual(refused(422, 'too_far'));
  const { partnershipIds, outcomeId } = it.elsewhere;
  await expect(make({ partnershipIds: [partnershipIds[0]] })).rejects.toEqual(refused(422, 'not_of_workspace'));
  await expect(make({ outcomeIds: [outcomeId] })).rejects.toEqual(refused(422, 'not_of_workspace'));
});

test('its token opens only what it is limited to', async () => {
  const [first, second] = it.here.partnershipIds;
  const some = await addWithToken({ partnershipIds: [second] });
  expect([await statusOf(some.secret, risksOf(first)), await statusOf(some.secret, risksOf(second))]).toEqual([
    404, 200,
  ]);
});

test('a token that is limited to outcomes opens the partnerships that contribute to them at that moment', async () => {
  const [first, second] = it.here.partnershipIds;
  const limited = { outcomeIds: [it.here.outcomeId] };
  const service = await addWithToken(limited);
  const own = await it.as(it.here.people.auditor).me.createToken({
    params: {},
    body: { name: 'One outcome', scopes: ['partnerships:read'], lastDay: dayIn(9), ...params(), ...limited },
  });
  const contribute = (partnershipId: string, outcomeId: string, endedOn: string | null) =>
    look(it, 'update contributions set outcome_id = $2, ended_on = $3 where partnership_id = $1', [
      partnershipId,
      outcomeId,
      endedOn,
    ]);
  const opened = async (secret: string) => [
    await statusOf(secret, risksOf(first)),
    await statusOf(secret, risksOf(second)),
  ];
  await contribute(second, it.here.outcomeId, '2026-11-01');
  for (const { secret } of [service, own]) expect(await opened(secret)).toEqual([200, 404]);
  const { items } = await using(service.secret).portfolio.get({ params: params() });
  expect(items.map(({ id }) => id)).toEqual([first]);
  await contribute(second, it.here.outcomeId, null);
  for (const { secret } of [service, own]) expect(await opened(secret)).toEqual([200, 200]);
  await contribute(first, it.here.outcomeId, '2026-11-01');
  for (const { secret } of [service, own]) expect(await opened(secret)).toEqual([404, 200]);
  await contribute(first, it.here.outcomeId, null);
});

test.each([
  ['when it is ended', ({ one, account }: Made) => accounts().end({ params: one }, { ifMatch: account.version })],
  [
    'after its last day',
    ({ account }: Made) => look(it, `update service_accounts set last_day = '2026-01-01' where id = $1`, [account.id]),
  ],
  [
    'when who answers for it leaves the workspace',
    () => look(it, 'update people set archived_at = app.now() where id = $1', [it.here.people.gatekeeper.personId]),
  ],
])('it stops at once %s, and so does what its token was exchanged for', async (_when, stop) => {
  const own = await addWithToken();
  const exchanged = (await ask(it, 'POST', '/auth/exchange', { body: { token: own.secret } })).json<{
    accessToken: string;
  }>();
  expect(await statusOf(exchanged.accessToken, register())).toBe(200);
  await stop(own);
  expect(await statusOf(own.secret, register())).toBe(401);
  expect(await statusOf(exchanged.accessToken, register())).toBe(401);
  expect((await ask(it, 'POST', '/auth/exchange', { body: { token: own.secret } })).statusCode).toBe(401);
  await look(it, 'update people set archived_at = null where id = $1', [it.here.people.gatekeeper.personId]);
});
type Made = Awaited<ReturnType<typeof addWithToken>>;

test('only an administrator keeps service accounts, and proves who they are before a token is made', async () => {
  const { account, one } = await addWithToken();
  const body = { name: 'x', scopes: ['reports:read'] as const, lastDay: dayIn(3) };
  const draft = { name: 'y', ownerPersonId: it.here.people.chair.personId, lastDay: dayIn(3) };
  for (const person of [it.here.people.auditor, it.here.people.chair, it.here.people.gatekeeper]) {
    const { serviceAccounts } = it.as(person);
    for (const act of [
      () => serviceAccounts.list({ params: params() }),
      () => serviceAccounts.add({ params: params(), body: draft }),
      () => serviceAccounts.edit({ params: one, body: { name: 'z' } }, { ifMatch: account.version }),
      () => serviceAccounts.makeToken({ params: one, body: { ...body, scopes: [...body.scopes] } }),
      () => serviceAccounts.end({ params: one }, { ifMatch: account.version }),
    ])
      await expect(act()).rejects.toEqual(refused(403, 'forbidden'));
  }
  const { accountId } = it.here.people.administrator;
  const move = (by: string) =>
    look(it, `update auth.sessions set authenticated_at = now() - $2::interval where account_id = $1`, [accountId, by]);
  await move('16 minutes');
  await expect(accounts().makeToken({ params: one, body: { ...body, scopes: [...body.scopes] } })).rejects.toEqual(
    refused(403, 'sign_in_again'),
  );
  await move('0 minutes');
});

test('it is edited by whoever saw it last, named once, and answered for by somebody who is here', async () => {
  const { id, version, name } = await add();
  const one = { ...params(), serviceAccountId: id };
  await expect(add({ name: name.toUpperCase() })).rejects.toMatchObject({
    problem: { status: 409, errors: [{ pointer: '/name' }] },
  });
  for (const ownerPersonId of [it.elsewhere.people.chair.personId, crypto.randomUUID()]) {
    await expect(add({ ownerPersonId })).rejects.toEqual(refused(422, 'not_here'));
    await expect(accounts().edit({ params: one, body: { ownerPersonId } }, { ifMatch: version })).rejects.toEqual(
      refused(422, 'not_here'),
    );
  }
  const edited = await accounts().edit({ params: one, body: { purpose: 'Nightly load' } }, { ifMatch: version });
  expect(edited).toMatchObject({
    purpose: 'Nightly load',
    ownerHasLeft: false,
    permissions: { fields: expect.any(Array) },
  });
  await expect(accounts().edit({ params: one, body: { name: 'Late' } }, { ifMatch: version })).rejects.toEqual(
    refused(412),
  );
  await accounts().end({ params: one }, { ifMatch: edited.version });
  const { items } = await accounts().list({ params: params() });
  expect(items.at(-1)?.endedAt).toEqual(expect.any(String));
  const trail = await look<{ action: string }>(
    it,
    'select action from audit_entries where subject_id = $1 order by sequence',
    [id],
  );
  expect(trail.map(({ action }) => action)).toEqual([
    'service_account.add',
    'service_account.edit',
    'service_account.end',
  ]);
});
