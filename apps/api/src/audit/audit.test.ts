import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  it = await startTestApp();
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await it.stop();
});

const inWorkspace = () => ({ params: { workspaceId: it.here.workspaceId } });
const inFirst = () => ({ params: { partnershipId: it.here.partnershipIds[0] } });

async function addOrganisation(name: string) {
  const admin = it.as(it.here.people.administrator);
  const body = { name, shortName: name, kind: 'agency', sector: 'public' } as const;
  return admin.organisations.add({ ...inWorkspace(), body });
}

test('an auditor reads who changed what, from what to what, newest first, page by page', async () => {
  const { id } = await addOrganisation('Alpha');
  const one = { params: { ...inWorkspace().params, organisationId: id } };
  const admin = it.as(it.here.people.administrator);
  await admin.organisations.edit({ ...one, body: { governingBody: 'Board', sector: 'third' } }, { ifMatch: 1 });
  await admin.organisations.archive(one, { ifMatch: 2 });
  const auditor = it.as(it.here.people.auditor);
  const query = { subjectId: id, limit: '2', count: 'true' } as const;
  const first = await auditor.audit.list({ ...inWorkspace(), query });
  expect(first.total).toBe(3);
  expect(first.items.map(({ action }) => action)).toEqual(['organisation.archive', 'organisation.edit']);
  expect(first.items[1]).toMatchObject({
    personName: 'administrator of here',
    via: 'session',
    partnershipId: null,
    blanked: false,
    changes: expect.arrayContaining([
      { field: 'governingBody', before: '', after: 'Board' },
      { field: 'sector', before: 'public', after: 'third' },
    ]),
  });
  const rest = await auditor.audit.list({ ...inWorkspace(), query: { ...query, cursor: first.next ?? '' } });
  expect(rest).toMatchObject({ items: [{ action: 'organisation.create' }], next: null });
});

test('the trail is filtered by person, subject, action and days as the workspace counts them', async () => {
  const { id } = await addOrganisation('Beta');
  const auditor = it.as(it.here.people.auditor);
  const count = async (query: object) =>
    (await auditor.audit.list({ ...inWorkspace(), query: { subjectId: id, ...query } })).items.length;
  expect(await count({ personId: it.here.people.administrator.personId, action: 'organisation.create' })).toBe(1);
  expect(await count({ personId: it.here.people.chair.personId })).toBe(0);
  expect(await count({ subject: 'risk' })).toBe(0);
  const { rows } = await owner.query(`select (app.now() at time zone 'Europe/London')::date as today`);
  const { today } = rows[0];
  expect(await count({ from: today, to: today })).toBe(1);
  expect(await count({ to: '2020-01-01' })).toBe(0);
  await expect(count({ from: 'yesterday' })).rejects.toEqual(refused(400));
});

test('the workspace’s trail is the auditors’ alone; a partnership’s is also its chair’s and coordinator’s', async () => {
  const { administrator, chair, coordinator, auditor, member, sponsor, outsider } = it.here.people;
  for (const person of [administrator, chair, outsider])
    await expect(it.as(person).audit.list(inWorkspace())).rejects.toEqual(refused(403));
  for (const person of [chair, coordinator, auditor])
    expect((await it.as(person).audit.history(inFirst())).next).toBeNull();
  for (const person of [member, sponsor, administrator, outsider])
    await expect(it.as(person).audit.history(inFirst())).rejects.toEqual(refused(403));
  await expect(it.as(it.elsewhere.people.auditor).audit.history(inFirst())).rejects.toEqual(refused(404));
});

test('a partnership’s history holds what happened in it and nothing from beside it', async () => {
  const { coordinator, chair } = it.here.people;
  const read = await it.as(coordinator).partnerships.get(inFirst());
  await it
    .as(coordinator)
    .partnerships.edit({ ...inFirst(), body: { purpose: 'Safer ports' } }, { ifMatch: read.version });
  const { items } = await it.as(chair).audit.history(inFirst());
  expect(items).toMatchObject([
    {
      action: 'partnership.edit',
      personName: 'coordinator of here',
      changes: [{ field: 'purpose', before: '', after: 'Safer ports' }],
    },
  ]);
  const second = { params: { partnershipId: it.here.partnershipIds[1] } };
  const both = await it.as(it.here.people.auditor).audit.history(second);
  expect(both.items).toEqual([]);
});

test('the verify command says that all holds, or where it does not, and fails then', async () => {
  const { id } = await addOrganisation('Gamma');
  const env = { ...process.env, WORKER_DATABASE_URL: it.databases.worker, AUDIT_ANCHOR_DIR: '' };
  const run = () => promisify(execFile)(process.execPath, [`${import.meta.dirname}/verify.cli.ts`], { env });
  expect((await run()).stdout).toContain('Everything holds.');
  await owner.query(`set app.erasing = 'on'`);
  const { rows } = await owner.query(`update audit_entries set facts = '{}' where subject_id = $1 returning sequence`, [
    id,
  ]);
  const place = `Workspace ${it.here.workspaceId}, entry ${rows[0].sequence}: it is not what was written.`;
  await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(place) });
}, 60_000);
