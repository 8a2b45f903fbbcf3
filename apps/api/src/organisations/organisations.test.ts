import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const params = () => ({ workspaceId: it.here.workspaceId });
const draft = (name: string) => ({ name, shortName: name.slice(0, 10), kind: 'agency', sector: 'public' }) as const;

test('an administrator adds an organisation and everyone in the workspace can read it', async () => {
  const added = await it
    .as(it.here.people.administrator)
    .organisations.add({ params: params(), body: draft('Ports Agency') });
  expect(added).toMatchObject({
    name: 'Ports Agency',
    version: 1,
    permissions: { may: expect.arrayContaining(['organisation.edit']) },
  });
  const read = await it
    .as(it.here.people.outsider)
    .organisations.get({ params: { ...params(), organisationId: added.id } });
  expect(read.permissions).toEqual({ may: ['organisation.see'], fields: [] });
});

test('an organisation is read with the names of its parent and its lead', async () => {
  const admin = it.as(it.here.people.administrator);
  const [parentId] = it.here.organisationIds;
  const { id } = await admin.organisations.add({ params: params(), body: { ...draft('Child Agency'), parentId } });
  const one = { ...params(), organisationId: id };
  const { personId } = it.here.people.organisation_lead;
  const led = await admin.organisations.appointLead({ params: one, body: { personId } }, { ifMatch: 1 });
  expect(led).toMatchObject({ parentName: 'here Council', leadName: 'organisation_lead of here' });
});

test('a member may not add one, and is told which right is missing', async () => {
  const adding = it.as(it.here.people.member).organisations.add({ params: params(), body: draft('No Agency') });
  await expect(adding).rejects.toThrow('organisation.create');
  await expect(adding).rejects.toEqual(refused(403, 'forbidden'));
});

test('another workspace is answered as if this one did not exist', async () => {
  const stranger = it.as(it.elsewhere.people.administrator);
  await expect(stranger.organisations.list({ params: params() })).rejects.toEqual(refused(404, 'not_found'));
  const own = { workspaceId: it.elsewhere.workspaceId, organisationId: it.here.organisationIds[0] };
  await expect(stranger.organisations.get({ params: own })).rejects.toEqual(refused(404, 'not_found'));
});

test('of ten people who edit the same version one is kept and nine are told it is stale', async () => {
  const admin = it.as(it.here.people.administrator);
  const { id, version } = await admin.organisations.add({ params: params(), body: draft('Contested Agency') });
  const edits = Array.from({ length: 10 }, (_, n) =>
    admin.organisations.edit(
      { params: { ...params(), organisationId: id }, body: { governingBody: `Board ${n}` } },
      { ifMatch: version },
    ),
  );
  const outcomes = await Promise.allSettled(edits);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(outcomes.filter((o) => o.status === 'rejected').map((o) => o.reason)).toEqual(
    Array(9).fill(refused(412, 'stale')),
  );
});

test('a change without If-Match is refused before anything happens', async () => {
  const admin = it.as(it.here.people.administrator);
  const call = { params: { ...params(), organisationId: it.here.organisationIds[0] }, body: { governingBody: 'x' } };
  await expect(admin.organisations.edit(call)).rejects.toEqual(refused(428, 'if_match_needed'));
});

test('the list is filtered, paged by cursor and counted', async () => {
  const admin = it.as(it.here.people.administrator);
  for (const name of ['Alpha Trust', 'Beta Trust', 'Gamma Trust']) {
    await admin.organisations.add({ params: params(), body: { ...draft(name), kind: 'health_trust' } });
  }
  const query = { kind: 'health_trust', limit: '2', sort: '-name', count: 'true' } as const;
  const first = await admin.organisations.list({ params: params(), query });
  expect(first).toMatchObject({ items: [{ name: 'Gamma Trust' }, { name: 'Beta Trust' }], total: 3 });
  const rest = await admin.organisations.list({ params: params(), query: { ...query, cursor: first.next ?? '' } });
  expect(rest).toMatchObject({ items: [{ name: 'Alpha Trust' }], next: null });
  const next = { cursor: first.next ?? '' };
  const other = it.as(it.here.people.member);
  await expect(other.organisations.list({ params: params(), query: { ...query, ...next } })).rejects.toEqual(
    refused(400),
  );
  const turned = admin.organisations.list({ params: params(), query: { ...query, sort: 'name', ...next } });
  await expect(turned).rejects.toEqual(refused(400));
});

test('the same Idempotency-Key does the work once, also for ten at once; another body is refused', async () => {
  const admin = it.as(it.here.people.administrator);
  const key = { idempotencyKey: crypto.randomUUID() };
  const adding = Array.from({ length: 10 }, () =>
    admin.organisations.add({ params: params(), body: draft('Once Agency') }, key),
  );
  const ids = new Set((await Promise.all(adding)).map(({ id }) => id));
  expect(ids.size).toBe(1);
  await expect(admin.organisations.add({ params: params(), body: draft('Twice Agency') }, key)).rejects.toEqual(
    refused(422, 'idempotency_key_reused'),
  );
});

test('a name that is taken is refused and names the field', async () => {
  const admin = it.as(it.here.people.administrator);
  await admin.organisations.add({ params: params(), body: draft('Taken Agency') });
  const again = admin.organisations.add({ params: params(), body: draft('Taken agency') });
  await expect(again).rejects.toMatchObject({ problem: { status: 409, errors: [{ pointer: '/name' }] } });
});

test('a merged duplicate stays readable and can neither be changed nor restored', async () => {
  const admin = it.as(it.here.people.administrator);
  const { id } = await admin.organisations.add({ params: params(), body: draft('Duplicate Agency') });
  const one = { params: { ...params(), organisationId: id } };
  const merged = await admin.organisations.merge(
    { ...one, body: { intoId: it.here.organisationIds[0] } },
    { ifMatch: 1 },
  );
  expect(merged).toMatchObject({
    mergedIntoId: it.here.organisationIds[0],
    permissions: { may: ['organisation.see'], fields: [] },
  });
  await expect(admin.organisations.restore(one, { ifMatch: 2 })).rejects.toEqual(refused(409, 'organisation_merged'));
});

test('a change, its audit entry, its event and its outbox row are kept together or not at all', async () => {
  const admin = it.as(it.here.people.administrator);
  const { id } = await admin.organisations.add({ params: params(), body: draft('Audited Agency') });
  const { default: pg } = await import('pg');
  const client = new pg.Client(it.databaseUrl);
  await client.connect();
  const trail = await client.query('select action, facts, words from audit_entries where subject_id = $1', [id]);
  expect(trail.rows).toMatchObject([
    { action: 'organisation.create', facts: { kind: [null, 'agency'] }, words: { name: [null, 'Audited Agency'] } },
  ]);
  const outbox = await client.query('select type from outbox where subject_id = $1', [id]);
  expect(outbox.rows).toEqual([{ type: 'organisation.added' }]);
  await client.query('alter table audit_entries add constraint broken check (false) not valid');
  await expect(admin.organisations.add({ params: params(), body: draft('Unaudited Agency') })).rejects.toEqual(
    refused(422),
  );
  await client.query('alter table audit_entries drop constraint broken');
  const { items } = await admin.organisations.list({ params: params(), query: { q: 'Unaudited' } });
  expect(items).toEqual([]);
  await client.end();
});
