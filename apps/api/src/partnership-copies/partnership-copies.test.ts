import { zip } from '@trivet/contract';
import { openPool, type Pool } from '@trivet/db';
import { CopyManifest, mostCopies } from '@trivet/domain';
import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorkerParts } from '../jobs/parts.ts';
import { schedule } from '../jobs/schedule.ts';
import { furnish, furnishedAt, prepareToFurnish } from '../testing/furnish.ts';
import { look } from '../testing/look.ts';
import { filesIn } from '../testing/read-archive.ts';
import { refused } from '../testing/refusals.ts';
import { openReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { makePartnershipCopy } from './make-partnership-copy.ts';

let it: TestApp;
let pool: Pool;
beforeAll(async () => {
  it = await startTestApp();
  pool = openPool(it.databases.worker, { max: 4 });
  const clock = await openReminders(it);
  await clock.setClock(furnishedAt);
  await clock.close();
  const prepared = await prepareToFurnish(it, it.here);
  await furnish(it, it.here, { ...prepared, which: 0 });
  await look(it, `update partnership_copies set status = 'removed'`, []);
}, 60_000);
afterAll(async () => {
  await pool.end();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const copiesOf = (role: Role) => it.as(it.here.people[role]).partnershipCopies;
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (copyId: string) => ({ ...params(), copyId });
const log = pino({ level: 'silent' });
const make = (copyId: string) =>
  makePartnershipCopy({ pool, requestPool: it.pool, log }, { workspaceId: it.here.workspaceId, copyId });
const ask = async (role: Role) => (await copiesOf(role).ask({ params: params() })).id;
const made = async (role: Role) => {
  const id = await ask(role);
  await make(id);
  return id;
};
const remove = (role: Role, id: string) => copiesOf(role).remove({ params: one(id) });

async function taken(role: Role, id: string) {
  const answer = await copiesOf(role).archive({ params: one(id) });
  expect(answer.headers.get('content-type')).toBe(zip);
  const archive = Buffer.from(await answer.arrayBuffer());
  const files = await filesIn(archive);
  const manifest = CopyManifest.parse(JSON.parse(String(files.get('manifest.json'))));
  const rows = (path: string): Record<string, unknown>[] =>
    String(files.get(path))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { archive, files, manifest, rows };
}

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

test('all of a partnership comes as one archive, whose manifest says what each file came to', async () => {
  const id = await made('coordinator');
  const { archive, files, manifest, rows } = await taken('coordinator', id);
  expect(await copiesOf('coordinator').read({ params: one(id) })).toMatchObject({
    status: 'ready',
    sha256: sha256(archive),
    bytes: archive.length,
    permissions: { may: ['partnership_copy.see', 'partnership_copy.read', 'partnership_copy.remove'] },
  });
  expect(manifest.partnership.id).toBe(params().partnershipId);
  expect(manifest.askedBy.id).toBe(it.here.people.coordinator.personId);
  const told = manifest.files.map(({ path }) => path);
  expect([...files.keys()].toSorted()).toEqual([...told, 'README.txt', 'manifest.json'].toSorted());
  for (const { path, bytes, sha256: hash, rows: many } of manifest.files) {
    const content = files.get(path) ?? Buffer.alloc(0);
    expect({ path, bytes: content.length, hash: sha256(content) }).toEqual({ path, bytes, hash });
    expect([path, path.endsWith('.jsonl') ? rows(path).length : null]).toEqual([path, many]);
  }
  const inDatabase = await look<{ n: number }>(it, 'select count(*)::int as n from risks where partnership_id = $1', [
    params().partnershipId,
  ]);
  expect(rows('rows/risks.jsonl')).toHaveLength(inDatabase[0]?.n ?? -1);
  expect(told.some((path) => /^documents\/agreements\/.+\.pdf$/.test(path))).toBe(true);
  expect(told.some((path) => /^documents\/papers\/.+\/.+\.pdf$/.test(path))).toBe(true);
  expect(String(files.get('README.txt'))).toContain('whoever has this file can read all of it');
  await remove('coordinator', id);
});

test('everybody and everything that the rows name is in it, by as much as finds them again, and nobody else', async () => {
  const id = await made('chair');
  const { files, rows } = await taken('chair', id);
  const people = rows('named/people.jsonl');
  expect(people.map((person) => Object.keys(person))).toContainEqual(['id', 'name', 'email']);
  expect(people.map(({ id: personId }) => personId)).toContain(it.here.people.chair.personId);
  expect(people.map(({ id: personId }) => personId)).not.toContain(it.here.people.outsider.personId);
  const inRows = [...files].filter(([path]) => path.startsWith('rows/')).map(([, content]) => String(content));
  for (const { id: personId } of people) expect(inRows.some((lines) => lines.includes(String(personId)))).toBe(true);
  await remove('chair', id);
});

test('what is a partner’s own, a person’s own or a secret is in nobody’s copy, and the manifest says so', async () => {
  const word = 'Known to the partner alone';
  const [detail] = await look<{ words: string }>(it, 'select words from accountability_private_details limit 1', []);
  await look(
    it,
    `update report_contributions set status = 'draft', headline = $2 where partnership_id = $1
     and id = (select id from report_contributions where partnership_id = $1 and status in ('not_started', 'draft') limit 1)`,
    [params().partnershipId, word],
  );
  for (const role of ['chair', 'auditor'] as const) {
    const id = await made(role);
    const { files, manifest } = await taken(role, id);
    const all = [...files.values()].map(String).join('');
    expect(all).not.toContain(word);
    expect(all).not.toContain(detail?.words ?? 'no private detail');
    expect([...files.keys()].join()).not.toMatch(/private|pulse|embeds|notifications|audit|saved_views_own/);
    expect(manifest.leftOut.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'Private details of lines of accountability',
        'Words of parts of reports that were not sent',
      ]),
    );
    await remove(role, id);
  }
});

test.each(['chair', 'deputy_chair', 'coordinator', 'auditor'] as const)('the %s may take it away', async (role) => {
  const id = await ask(role);
  expect((await copiesOf(role).list({ params: params() })).items.map((copy) => copy.id)).toEqual([id]);
  await remove(role, id);
});

test.each(['partner_lead', 'member', 'sponsor', 'observer', 'administrator', 'outsider'] as const)(
  'the %s may not take it away, nor look whether somebody did',
  async (role) => {
    await expect(ask(role)).rejects.toEqual(refused(403));
    await expect(copiesOf(role).list({ params: params() })).rejects.toEqual(refused(403));
  },
);

test('a copy is its asker’s alone, and is gone for good when they remove it', async () => {
  const id = await made('chair');
  for (const role of ['coordinator', 'deputy_chair', 'auditor'] as const) {
    expect((await copiesOf(role).list({ params: params() })).items.map((copy) => copy.id)).not.toContain(id);
    for (const act of ['read', 'archive', 'remove'] as const)
      await expect(copiesOf(role)[act]({ params: one(id) })).rejects.toEqual(refused(404));
  }
  await remove('chair', id);
  await expect(copiesOf('chair').archive({ params: one(id) })).rejects.toEqual(refused(404));
  expect(await look(it, 'select from partnership_copy_portions where copy_id = $1', [id])).toEqual([]);
});

test('a copy is made, and given away, with the rights its asker has at that moment', async () => {
  const asked = await ask('coordinator');
  const ready = await made('coordinator');
  const { personId } = it.here.people.coordinator;
  const as = (role: string) =>
    look(it, `update memberships set role = $2 where person_id = $1 and partnership_id = $3`, [
      personId,
      role,
      params().partnershipId,
    ]);
  await as('member');
  await make(asked);
  await expect(ask('coordinator')).rejects.toEqual(refused(403));
  await expect(copiesOf('coordinator').archive({ params: one(ready) })).rejects.toEqual(refused(403));
  await as('coordinator');
  expect(await copiesOf('coordinator').read({ params: one(asked) })).toMatchObject({
    status: 'failed',
    failure: 'asker_gone',
  });
  await expect(copiesOf('coordinator').archive({ params: one(asked) })).rejects.toEqual(refused(409, 'copy_not_ready'));
  for (const id of [asked, ready]) await remove('coordinator', id);
});

test.each([['partnerships:read'], ['reports:read']] as const)(
  'a token that may only %s takes no copy',
  async (scope) => {
    const { secret } = await it.as(it.here.people.chair).me.createToken({
      params: {},
      body: { name: scope, scopes: [scope], workspaceId: it.here.workspaceId, lastDay: '2026-12-11' },
    });
    const answer = await it.send(null, {
      method: 'POST',
      url: `/api/v1/partnerships/${params().partnershipId}/copies`,
      headers: { authorization: `Bearer ${secret}` },
    });
    expect([answer.statusCode, answer.body]).toEqual([403, expect.stringContaining('lacks the scope')]);
  },
);

test('no more than a few are kept of one partnership for one person, and each for seven days', async () => {
  const ids = [];
  for (let n = 0; n < mostCopies; n += 1) ids.push(await made('chair'));
  await expect(ask('chair')).rejects.toEqual(refused(409, 'too_many_copies'));
  await look(it, `update partnership_copies set created_at = created_at - interval '7 days' where id = any ($1)`, [
    ids,
  ]);
  expect((await copiesOf('chair').list({ params: params() })).items).toEqual([]);
  const purge = schedule.find(({ name }) => name === 'purge');
  await purge?.run({ pool, authPool: it.authPool, log } as unknown as WorkerParts);
  expect(await look(it, 'select from partnership_copies where id = any ($1)', [ids])).toEqual([]);
});

test('a worker that was killed leaves a copy to be made again, whole and once', async () => {
  const id = await ask('chair');
  await look(it, `update partnership_copies set status = 'making', attempts = 1 where id = $1`, [id]);
  await look(
    it,
    `insert into partnership_copy_portions (workspace_id, partnership_id, person_id, copy_id, portion, content)
     select workspace_id, partnership_id, person_id, id, n, 'half' from partnership_copies, generate_series(0, 3) n where id = $1`,
    [id],
  );
  await Promise.all([make(id), make(id)]);
  const { manifest } = await taken('chair', id);
  expect(manifest.files.length).toBeGreaterThan(60);
  const copy = await copiesOf('chair').read({ params: one(id) });
  expect(copy).toMatchObject({ status: 'ready', attempts: 2, done: copy.total });
  await remove('chair', id);
});
