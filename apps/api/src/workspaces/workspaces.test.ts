import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { foundWorkspace } from '@trivet/db';
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

const params = () => ({ workspaceId: it.here.workspaceId });

test('everyone reads the settings; only an administrator changes them', async () => {
  const { administrator, outsider } = it.here.people;
  const read = await it.as(outsider).workspaces.get({ params: params() });
  expect(read).toMatchObject({ timeZone: 'Europe/London', permissions: { may: ['workspace.see'], fields: [] } });
  const asked = {
    params: params(),
    body: { name: 'Programme of the North', languages: ['en', 'ga'] as ('en' | 'ga')[] },
  };
  await expect(it.as(outsider).workspaces.edit(asked, { ifMatch: read.version })).rejects.toThrow('workspace.edit');
  const edited = await it.as(administrator).workspaces.edit(asked, { ifMatch: read.version });
  expect(edited).toMatchObject({ name: 'Programme of the North', languages: ['en', 'ga'], version: read.version + 1 });
  expect(edited.permissions.fields).toContain('riskAppetite');
});

test('a time zone that does not exist is refused and named, whoever lets it through', async () => {
  const admin = it.as(it.here.people.administrator);
  const { version } = await admin.workspaces.get({ params: params() });
  const atlantis = { params: params(), body: { timeZone: 'Europe/Atlantis' } };
  await expect(admin.workspaces.edit(atlantis, { ifMatch: version })).rejects.toEqual(refused(400, '/timeZone'));
  await expect(owner.query(`update workspaces set time_zone = 'Europe/Atlantis'`)).rejects.toThrow('time_zone');
});

test('PostgreSQL knows every time zone that a person may choose', async () => {
  const { rows } = await owner.query<{ zone: string }>(
    'select zone from unnest($1::text[]) zone where not app.is_time_zone(zone)',
    [Intl.supportedValuesOf('timeZone')],
  );
  expect(rows).toEqual([]);
});

test('of ten changes made on one version one is kept and nine are told it is stale', async () => {
  const admin = it.as(it.here.people.administrator);
  const { version } = await admin.workspaces.get({ params: params() });
  const edits = Array.from({ length: 10 }, (_, n) =>
    admin.workspaces.edit({ params: params(), body: { riskAppetite: n + 1 } }, { ifMatch: version }),
  );
  const outcomes = await Promise.allSettled(edits);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(outcomes.filter((o) => o.status === 'rejected').map((o) => o.reason)).toEqual(Array(9).fill(refused(412)));
});

const founding = (slug: string) => ({
  name: 'Southern Programme',
  slug,
  nation: 'scotland' as const,
  administrator: { name: 'Aoife Ní Bhriain', email: `Aoife@${slug}.example.org` },
});

test.each(['owner', 'worker'] as const)(
  'a workspace is founded through the %s with its trail and an invitation',
  async (who) => {
    const slug = `founded-by-${who}`;
    const url = who === 'owner' ? it.databaseUrl : it.databases.worker;
    const { workspaceId, administratorId } = await foundWorkspace(url, founding(slug));
    const trail = await owner.query(
      `select action, subject, subject_id as "subjectId", job from audit_entries where workspace_id = $1 order by sequence`,
      [workspaceId],
    );
    expect(trail.rows).toEqual([
      { action: 'workspace.found', subject: 'workspace', subjectId: workspaceId, job: 'found-workspace' },
      { action: 'workspace.found', subject: 'person', subjectId: administratorId, job: 'found-workspace' },
    ]);
    const outbox = await owner.query('select type from outbox where workspace_id = $1 order by type', [workspaceId]);
    expect(outbox.rows).toEqual([{ type: 'person.invited' }, { type: 'workspace.founded' }]);
    const people = await owner.query('select email, roles, account_id from people where workspace_id = $1', [
      workspaceId,
    ]);
    expect(people.rows).toEqual([
      { email: `aoife@${slug}.example.org`, roles: ['administrator', 'member'], account_id: null },
    ]);
  },
);

test('an address that is taken founds nothing, and a request cannot found at all', async () => {
  await foundWorkspace(it.databases.worker, founding('taken'));
  await expect(foundWorkspace(it.databases.worker, founding('taken'))).rejects.toThrow(
    'Another workspace has this address',
  );
  const { rows } = await owner.query(`select slug from workspaces where slug = 'taken'`);
  expect(rows).toHaveLength(1);
  await expect(it.pool.query('select app.found_workspace(gen_random_uuid(), $1)', ['UTC'])).rejects.toThrow(
    'permission',
  );
});

test('what exists is not founded again', async () => {
  const again = owner.query(`select app.found_workspace($1, 'UTC')`, [it.here.workspaceId]);
  await expect(again).rejects.toThrow('exists already');
});

const runCli = (args: string[]) =>
  promisify(execFile)(process.execPath, [`${import.meta.dirname}/found-workspace.cli.ts`, ...args], {
    env: { ...process.env, WORKER_DATABASE_URL: it.databases.worker },
  });

test('an operator founds one from the command line, and is told what is missing', async () => {
  const given = ['--name', 'By hand', '--slug', 'by-hand', '--nation', 'scotland'];
  const admin = ['--administrator-name', 'Paweł Zieliński', '--administrator-email', 'pawel@example.org'];
  const { stdout } = await runCli([...given, ...admin]);
  expect(JSON.parse(stdout)).toEqual({ workspaceId: expect.any(String), administratorId: expect.any(String) });
  await expect(runCli(given)).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('administrator-email'),
  });
}, 60_000);
