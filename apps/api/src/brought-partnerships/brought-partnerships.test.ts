import { zip } from '@trivet/contract';
import { openPool, type Pool } from '@trivet/db';
import { CopyManifest } from '@trivet/domain';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { makePartnershipCopy } from '../partnership-copies/make-partnership-copy.ts';
import { furnish, furnishedAt, prepareToFurnish } from '../testing/furnish.ts';
import { look } from '../testing/look.ts';
import { filesIn } from '../testing/read-archive.ts';
import { refused } from '../testing/refusals.ts';
import { openReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let pool: Pool;
let original: Buffer;
beforeAll(async () => {
  it = await startTestApp();
  pool = openPool(it.databases.worker, { max: 4 });
  const clock = await openReminders(it);
  await clock.setClock(furnishedAt);
  await clock.close();
  const prepared = await prepareToFurnish(it, it.here);
  await furnish(it, it.here, { ...prepared, which: 0 });
  const partnershipId = it.here.partnershipIds[0];
  const { partnershipCopies } = it.as(it.here.people.coordinator);
  const { id: copyId } = await partnershipCopies.ask({ params: { partnershipId } });
  const making = { pool, requestPool: it.pool, log: pino({ level: 'silent' }) };
  await makePartnershipCopy(making, { workspaceId: it.here.workspaceId, copyId });
  const answer = await partnershipCopies.archive({ params: { partnershipId, copyId } });
  original = Buffer.from(await answer.arrayBuffer());
}, 60_000);
afterAll(async () => {
  await pool.end();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]).broughtPartnerships;
const params = () => ({ workspaceId: it.here.workspaceId });
const fileOf = (archive: Uint8Array) => new Blob([new Uint8Array(archive)], { type: zip });
const preview = (archive: Uint8Array = original, code = 'AGAIN', role: Role = 'administrator') =>
  as(role).preview({ params: params(), query: { code }, file: fileOf(archive) });
const bringIn = (archive: Uint8Array = original, code = 'AGAIN', role: Role = 'administrator') =>
  as(role).bringIn({ params: params(), query: { code }, file: fileOf(archive) });

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/** How many rows each table of the whole database has. */
async function counts(): Promise<Record<string, number>> {
  const tables = await look<{ name: string }>(
    it,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname <> 'idempotency_keys' order by 1`,
    [],
  );
  const one = (name: string) => `select '${name}' as name, count(*)::int as n from ${name}`;
  const rows = await look<{ name: string; n: number }>(it, tables.map(({ name }) => one(name)).join(' union all '), []);
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

type Changed = { truthful?: boolean; more?: CopyManifest['files']; manifest?: object };

/** The archive with other files, under a manifest that says what they are now; or under the old one. */
async function changedArchive(
  change: (files: Map<string, Buffer>) => void,
  { truthful = true, more = [], manifest: told = {} }: Changed = {},
): Promise<Buffer> {
  const files = await filesIn(original);
  const manifest = CopyManifest.parse(JSON.parse(String(files.get('manifest.json'))));
  change(files);
  const named = manifest.files.map((file) => {
    const content = files.get(file.path) ?? Buffer.alloc(0);
    return truthful ? { ...file, bytes: content.length, sha256: sha256(content) } : file;
  });
  files.set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, files: [...named, ...more], ...told })));
  return zipped(files);
}

function zipped(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [path, content] of files) archive.addBuffer(content, path);
  archive.end();
  return buffer(archive.outputStream);
}

const edit = (path: string, from: string | RegExp, to: string) => (files: Map<string, Buffer>) =>
  void files.set(path, Buffer.from(String(files.get(path)).replace(from, to)));

test('a preview says what would come, who and what is found again, and what does not come; and writes nothing', async () => {
  const before = await counts();
  const told = await preview();
  expect(await counts()).toEqual(before);
  expect(told).toMatchObject({ sha256: sha256(original), code: 'AGAIN', isCodeTaken: false, canComeIn: true });
  expect(told.rows).toContainEqual({ table: 'partnerships', rows: 1 });
  expect(told.people).toContainEqual(
    expect.objectContaining({ email: it.here.people.chair.email, here: expect.any(String) }),
  );
  expect(told.outcomes.every(({ here }) => here !== null)).toBe(true);
  expect(told.leftOut.map(({ what }) => what)).toContain('The audit trail');
});

test('a code that is taken is said in the preview, and another is asked for', async () => {
  const told = await as('administrator').preview({ params: params(), file: fileOf(original) });
  expect(told).toMatchObject({ isCodeTaken: true, canComeIn: false });
  await expect(bringIn(original, told.code)).rejects.toEqual(refused(422, 'code_taken', '/code'));
});

test('whoever is not here is added without a log-in and without a letter, and what is not here is added by its name', async () => {
  const archive = await changedArchive((files) => {
    edit('named/people.jsonl', `"${it.here.people.chair.email}`, '"somebody.else@example.org')(files);
    edit('named/organisations.jsonl', /"name":"[^"]+"/, '"name":"Harbour Trust"')(files);
  });
  const told = await preview(archive);
  expect(told.people).toContainEqual(expect.objectContaining({ email: 'somebody.else@example.org', here: null }));
  expect(told.organisations).toContainEqual({ name: 'Harbour Trust', here: null });
  const { partnershipId } = await bringIn(archive, 'ADDED');
  const [added] = await look<{ id: string }>(
    it,
    `select id from people where email = 'somebody.else@example.org' and account_id is null and invited_at is null`,
    [],
  );
  const seats = await look(it, 'select from memberships where partnership_id = $1 and person_id = $2', [
    partnershipId,
    added?.id,
  ]);
  expect(seats.length).toBeGreaterThan(0);
  expect(await look(it, `select from organisations where name = 'Harbour Trust'`, [])).toHaveLength(1);
  expect(await look(it, `select from messages where person_id = $1`, [added?.id])).toEqual([]);
});

test('who brings a partnership in becomes nothing in it', async () => {
  const { partnershipId } = await bringIn(original, 'NOTHING');
  const { partnerships } = it.as(it.here.people.administrator);
  await expect(partnerships.get({ params: { partnershipId } })).rejects.toEqual(refused(403));
  expect((await it.as(it.here.people.chair).partnerships.get({ params: { partnershipId } })).code).toBe('NOTHING');
});

test.each(['chair', 'coordinator', 'auditor', 'gatekeeper', 'outsider'] as const)(
  'the %s brings none in, nor looks into an archive here',
  async (role) => {
    await expect(preview(original, 'AGAIN', role)).rejects.toEqual(refused(403));
    await expect(bringIn(original, 'AGAIN', role)).rejects.toEqual(refused(403));
  },
);

const risks = 'rows/risks.jsonl';
const flawed: [string, () => Promise<Uint8Array>, string][] = [
  ['a changed file', () => changedArchive(edit(risks, 'hall', 'barn'), { truthful: false }), 'changed_archive'],
  ['a file too many', () => changedArchive((files) => void files.set('x', Buffer.from('x'))), 'changed_archive'],
  ['a file too few', () => changedArchive((files) => void files.delete(risks), { truthful: false }), 'changed_archive'],
  ['a newer format', () => changedArchive(() => {}, { manifest: { formatVersion: 2 } }), 'newer_archive'],
  ['an unknown table', () => changedArchive(...withTable('rows/horoscopes.jsonl')), 'newer_archive'],
  ['a table that never travels', () => changedArchive(...withTable('rows/audit_entries.jsonl')), 'newer_archive'],
  ['another ZIP file', () => zipped(new Map([['a.txt', Buffer.from('a')]])), 'not_a_partnership'],
  ['what is no ZIP file', async () => Buffer.from('PK, but no more'), 'not_an_archive'],
  ['half an archive', async () => original.subarray(0, original.length / 2), 'not_an_archive'],
  ['an address that leads out', () => leadingOut(), 'leads_out'],
  ['a zip bomb', () => bomb(), 'too_large'],
  [
    'a row that breaks a constraint',
    () => changedArchive(edit(risks, /"residual_impact":\d/, '"residual_impact":9')),
    'row_cannot_be',
  ],
  [
    'a row that no schema lets through',
    () => changedArchive(edit(risks, /"title":"[^"]+"/, '"title":" "')),
    'row_cannot_be',
  ],
  ['a row of words alone', () => changedArchive(edit(risks, /^.*\n/, 'no row at all\n')), 'row_cannot_be'],
  ['a row without what it names', () => changedArchive(edit('rows/partners.jsonl', /^.*\n/, '')), 'row_cannot_be'],
  [
    'an outcome that is not here',
    () => changedArchive(edit('named/outcomes.jsonl', /"name":"[^"]+"/, '"name":"Nobody’s"')),
    'outcome_missing',
  ],
];

function withTable(path: string): Parameters<typeof changedArchive> {
  const content = Buffer.from('{}\n');
  const file = { path, bytes: content.length, sha256: sha256(content), rows: 1 };
  return [(files) => void files.set(path, content), { more: [file] }];
}

/** No ZIP library writes such a name: it is put there byte by byte. */
async function leadingOut(): Promise<Buffer> {
  const archive = await zipped(new Map([['aa/evil.txt', Buffer.from('a')]]));
  return Buffer.from(archive.toString('latin1').replaceAll('aa/evil', '../evil'), 'latin1');
}

/** 300 MB of nothing, in less than a megabyte. */
async function bomb(): Promise<Buffer> {
  const nothing = Buffer.alloc(100 * 1024 * 1024);
  return zipped(new Map(Array.from({ length: 3 }, (_, n) => [`rows/${n}.jsonl`, nothing])));
}

test.each(flawed)(
  '%s is refused with one clear message, and nothing is left half done',
  async (_what, made, code) => {
    const archive = await made();
    const before = await counts();
    await expect(bringIn(archive, 'FLAWED')).rejects.toEqual(refused(422, code, '/file'));
    expect(await counts()).toEqual(before);
  },
  30_000,
);

test('two who bring in the same at once: one does, the other hears that the code is taken', async () => {
  const answers = await Promise.allSettled([bringIn(original, 'TWICE'), bringIn(original, 'TWICE')]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await look(it, `select from partnerships where code = 'TWICE'`, [])).toHaveLength(1);
});

test('in another workspace it is as if its people and things had never been heard of', async () => {
  const { broughtPartnerships } = it.as(it.elsewhere.people.administrator);
  const elsewhere = {
    params: { workspaceId: it.elsewhere.workspaceId },
    query: { code: 'AWAY' },
    file: fileOf(original),
  };
  const told = await broughtPartnerships.preview(elsewhere);
  expect(told.people.every(({ here }) => here === null)).toBe(true);
  await expect(as('administrator').preview({ ...elsewhere })).rejects.toEqual(refused(404));
});
