import type { FastifyInstance } from 'fastify';
import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { buildApp } from '../app.ts';
import type { RunningWorker } from '../processes/run-worker.ts';
import { type Ear, listenTo } from '../testing/listen.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { startTestWorker } from '../testing/worker-kit.ts';

let it: TestApp;
let other: FastifyInstance;
let worker: RunningWorker;
const ears: Ear[] = [];
const patiently = { timeout: 10_000, interval: 20 };

beforeAll(async () => {
  it = await startTestApp();
  other = await buildApp({ config: it.app.config, pool: it.pool, authPool: it.authPool });
  await Promise.all([it.app.listen({ port: 0 }), other.listen({ port: 0 })]);
  worker = await startTestWorker(it);
});
afterEach(() => ears.splice(0).forEach((ear) => ear.close()));
afterAll(async () => {
  await worker.stop();
  await other.close();
  await it.stop();
});

type Name = keyof TestApp['here']['people'];
async function listen(
  name: Name,
  { app = it.app, after }: { app?: FastifyInstance; after?: string } = {},
): Promise<Ear> {
  const from = { app, person: it.here.people[name], workspaceId: it.here.workspaceId };
  const ear = await listenTo(it, { ...from, ...(after !== undefined && { after }) });
  ears.push(ear);
  return ear;
}

const params = () => ({ partnershipId: it.here.partnershipIds[0] });
async function raise(title: string): Promise<string> {
  const body = { title, ownerPartnerId: it.here.partnerIds[0] };
  const { id } = await it.as(it.here.people.coordinator).actions.raise({ params: params(), body });
  return id;
}
async function addOrganisation(name: string): Promise<string> {
  const { id } = await it.as(it.here.people.administrator).organisations.add({
    params: { workspaceId: it.here.workspaceId },
    body: { name, shortName: name.slice(0, 10), kind: 'agency', sector: 'public' },
  });
  return id;
}

/** A change that has begun, and is not there before it is committed. */
async function beginSlowly() {
  const slow = new pg.Client(it.databaseUrl);
  await slow.connect();
  await slow.query('begin');
  const late = randomUUIDv7();
  await slow.query(
    `insert into events (workspace_id, partnership_id, at, type, subject, subject_id, payload)
     values ($1, $2, now(), 'action.edited', 'action', $3, '{}')`,
    [it.here.workspaceId, params().partnershipId, late],
  );
  const commit = async () => {
    await slow.query('commit');
    await slow.end();
  };
  return { late, commit };
}

/** Of these changes: what the tests before did may still be on its way. */
const told = (ear: Ear, ids: string[]) => ear.changes().filter((id) => ids.includes(id));

test('what happens is heard at once in every process by whoever may see it, and told once', async () => {
  const near = await listen('member');
  const far = await listen('sro', { app: other });
  expect(near.heard[0]).toMatchObject({ event: 'ready', data: { unread: expect.any(Number) } });
  const id = await raise('Book the hall');
  await vi.waitFor(() => expect([near.changes(), far.changes()]).toEqual([[id], [id]]), patiently);
  const again = await addOrganisation('Ports Agency');
  await vi.waitFor(() => expect(near.changes()).toEqual([id, again]), patiently);
});

test('outsiders hear nothing of what is inside a partnership, and nobody hears another workspace', async () => {
  const outside = await listen('outsider');
  const inside = await listen('chair');
  const secret = await raise('Not for outsiders');
  const open = await addOrganisation('Rivers Agency');
  await vi.waitFor(() => expect(told(inside, [secret, open])).toEqual([secret, open]), patiently);
  await vi.waitFor(() => expect(told(outside, [secret, open])).toEqual([open]), patiently);
  const stranger = listenTo(it, { app: it.app, person: it.elsewhere.people.chair, workspaceId: it.here.workspaceId });
  await expect(stranger).rejects.toThrow('404');
});

test('a bell rings in the browser of whom it is for', async () => {
  const mine = await listen('broker');
  const theirs = await listen('observer');
  const body = { title: 'Yours', ownerPartnerId: it.here.partnerIds[0], ownerPersonId: it.here.people.broker.personId };
  await it.as(it.here.people.chair).actions.raise({ params: params(), body });
  await vi.waitFor(
    () => expect(mine.heard).toContainEqual(expect.objectContaining({ event: 'bell', data: { unread: 1 } })),
    patiently,
  );
  expect(theirs.heard.filter(({ event }) => event === 'bell')).toEqual([]);
});

test('whoever comes back misses nothing, though transactions commit in another order than they began', async () => {
  const before = await listen('member');
  const { late, commit } = await beginSlowly();
  const quick = await raise('Committed first');
  await vi.waitFor(() => expect(told(before, [quick])).toEqual([quick]), patiently);
  const next = await raise('Committed after it');
  await vi.waitFor(() => expect(told(before, [quick, next])).toEqual([quick, next]), patiently);
  before.close();
  await commit();
  const back = await listen('member', { after: before.heard.at(-1)?.id ?? '' });
  await vi.waitFor(() => expect(back.changes()).toContain(late), patiently);
  const all = [quick, next, late];
  expect(new Set([...told(before, all), ...told(back, all)])).toEqual(new Set(all));
});

test('whoever comes back to another process misses nothing, and knows by its id what it has heard', async () => {
  const before = await listen('member');
  const { late, commit } = await beginSlowly();
  const heardHere = await raise('Heard in the first process');
  await vi.waitFor(() => expect(before.changes()).toContain(heardHere), patiently);
  before.close();
  await before.ended;
  const meanwhile = await raise('While nobody listened');
  await commit();
  const back = await listen('member', { app: other, after: before.heard.at(-1)?.id ?? '' });
  const afterwards = await raise('Heard in the second');
  await vi.waitFor(
    () => expect(back.changes()).toEqual(expect.arrayContaining([meanwhile, late, afterwards])),
    patiently,
  );
  const idsOf = ({ heard }: Ear) =>
    heard.flatMap(({ data }) => (data && typeof data === 'object' && 'id' in data ? [data.id] : []));
  // Each once in a stream; what is said in both, such as what came after the open transaction, has one id.
  for (const ear of [before, back]) expect(new Set(idsOf(ear)).size).toBe(idsOf(ear).length);
  const once = new Map([before, back].flatMap(({ heard }) => heard).flatMap(({ data }) => pairIn(data)));
  const subjects = [...once.values()].filter((id) => [heardHere, meanwhile, late, afterwards].includes(id));
  expect(subjects.toSorted((a, b) => a.localeCompare(b))).toEqual(
    [heardHere, meanwhile, late, afterwards].toSorted((a, b) => a.localeCompare(b)),
  );
});

/** The id of an event with what it is about; nothing of what is no event. */
const pairIn = (data: unknown): [string, string][] =>
  data && typeof data === 'object' && 'id' in data && 'subjectId' in data
    ? [[String(data.id), String(data.subjectId)]]
    : [];

test('many commits that interleave with comings and goings are all heard', async () => {
  const raised: Promise<string>[] = [];
  const heard = new Set<string>();
  let after: string | undefined = (await listen('member')).heard[0]?.id;
  for (let round = 0; round < 8; round++) {
    for (let n = 0; n < 4; n++) raised.push(raise(`Round ${round}, ${n}`));
    const ear = await listen('member', after === undefined ? {} : { after });
    await vi.waitFor(() => expect(ear.changes().length).toBeGreaterThan(0), patiently);
    ear.close();
    await ear.ended;
    for (const id of ear.changes()) heard.add(id);
    after = ear.heard.at(-1)?.id ?? after;
  }
  const all = await Promise.all(raised);
  const last = await listen('member', after === undefined ? {} : { after });
  await vi.waitFor(() => {
    for (const id of last.changes()) heard.add(id);
    expect(all.filter((id) => !heard.has(id))).toEqual([]);
  }, patiently);
});

test('a client from another life of the database is told to read anew', async () => {
  const back = await listen('member', { after: '9000000000000000000' });
  expect(back.heard).toMatchObject([{ event: 'resync' }, { event: 'ready' }]);
});

test('a stream is cut within 5 seconds of the end of the person’s time here, and at once hears nothing of a partnership left', async () => {
  const { member, deputy_chair: deputy } = it.here.people;
  const leaving = await listen('member');
  const dismissed = await listen('deputy_chair');
  const owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  await owner.query(`update memberships set to_on = '2026-06-01' where person_id = $1`, [member.personId]);
  await owner.query('update people set archived_at = now() where id = $1', [deputy.personId]);
  await owner.end();
  const after = await raise('After they left');
  const open = await addOrganisation('Canals Agency');
  // What was under way when they began to listen may reach them, too.
  await vi.waitFor(() => expect(leaving.changes()).toContain(open), patiently);
  await dismissed.ended;
  expect([...leaving.changes(), ...dismissed.changes()]).not.toContain(after);
  expect(dismissed.changes()).not.toContain(open);
});

test('signing out ends the stream', async () => {
  const ear = await listen('sponsor');
  const owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  await owner.query('delete from auth.sessions where account_id = $1', [it.here.people.sponsor.accountId]);
  await owner.end();
  await expect(ear.ended).resolves.toBeUndefined();
});

test('an account has at most 10 streams in a process', async () => {
  for (let n = 0; n < 10; n++) await listen('auditor');
  await expect(listen('auditor')).rejects.toThrow('429');
  ears.at(-1)?.close();
  await vi.waitFor(() => listen('auditor'), patiently);
});

test('the stream stands in the description of the API', async () => {
  const { body } = await it.app.inject({ url: '/api/openapi.json' });
  const described = JSON.parse(body).paths['/api/v1/workspaces/{workspaceId}/events'].get;
  expect(described).toMatchObject({ operationId: 'events.stream', description: expect.stringContaining('events.see') });
  expect(Object.keys(described.responses['200'].content)).toEqual(['text/event-stream']);
});
