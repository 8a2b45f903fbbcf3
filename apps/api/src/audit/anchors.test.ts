import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorHeads, openPool, type Pool } from '@trivet/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';

const dir = mkdtempSync(join(tmpdir(), 'trivet-anchors-'));
let it: TestApp;
let worker: Pool;
beforeAll(async () => {
  it = await startTestApp({ auditAnchorDir: dir });
  worker = openPool(it.databases.worker, { max: 1 });
  for (const name of ['Alpha', 'Beta', 'Gamma']) {
    await addOrganisation(it.here, name);
    if (name === 'Gamma') await addOrganisation(it.elsewhere, name);
    await anchor();
  }
});
afterAll(async () => {
  await worker.end();
  await it.stop();
  rmSync(dir, { recursive: true });
});

const anchor = () => anchorHeads(worker, { dir, keys: it.app.config.jwtPrivateKey });
const place = ({ workspaceId }: TestWorkspace) => ({ params: { workspaceId } });
const addOrganisation = ({ people, ...workspace }: TestWorkspace, name: string) =>
  it.as(people.administrator).organisations.add({
    ...place({ people, ...workspace }),
    body: { name, shortName: name, kind: 'agency', sector: 'public' },
  });
const read = (query = {}) => it.as(it.here.people.auditor).audit.anchors({ ...place(it.here), query });
const bodyOf = (text: string) => JSON.parse(text.slice(text.indexOf('\n')));

test('an auditor takes away what was signed of their workspace: it verifies, follows on, and fits the trail', async () => {
  const { items, publicKeys, next } = await read();
  expect(next).toBeNull();
  expect(items.map(({ number }) => number)).toEqual([3, 2, 1]);
  for (const [index, { text, signature, number, at }] of items.entries()) {
    const key = createPublicKey(publicKeys[0] ?? '');
    expect(verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))).toBe(true);
    const before = items[index + 1]?.text;
    const previous = before === undefined ? null : createHash('sha256').update(before).digest('hex');
    expect(bodyOf(text)).toMatchObject({ workspaceId: it.here.workspaceId, number, at, previous });
  }
  const { items: trail } = await it.as(it.here.people.auditor).audit.list(place(it.here));
  const [latest] = trail.filter(({ chainId }) => chainId === it.here.workspaceId);
  expect(bodyOf(items[0]?.text ?? '').heads).toEqual([
    { chainId: it.here.workspaceId, sequence: latest?.sequence, hash: latest?.hash },
  ]);
});

test('nothing of another workspace is in it, nor the key that signs', async () => {
  const written = JSON.stringify(await read());
  expect(written).not.toContain(it.elsewhere.workspaceId);
  expect(written).not.toContain('PRIVATE');
  const { items } = await it.as(it.elsewhere.people.auditor).audit.anchors(place(it.elsewhere));
  expect(items.map(({ number }) => number)).toEqual([3]);
});

test('it is read page by page, and by auditors alone', async () => {
  const first = await read({ limit: '2' });
  expect(first.items.map(({ number }) => number)).toEqual([3, 2]);
  const rest = await read({ limit: '2', cursor: first.next ?? '' });
  expect(rest).toMatchObject({ items: [{ number: 1 }], next: null });
  for (const person of [it.here.people.administrator, it.here.people.chair])
    await expect(it.as(person).audit.anchors(place(it.here))).rejects.toMatchObject({ problem: { status: 403 } });
});

test('a file that was altered is left out, and one sees which', async () => {
  const file = join(dir, 'heads-00000002.txt');
  const written = await readFile(file, 'utf8');
  await writeFile(file, written.replace('"number":2', '"number":7'));
  expect((await read()).items.map(({ number }) => number)).toEqual([3, 1]);
  await writeFile(file, written);
});

test('where nobody anchors there is nothing to take away', async () => {
  const bare = await startTestApp();
  const { items } = await bare.as(bare.here.people.auditor).audit.anchors(place(bare.here));
  expect(items).toEqual([]);
  await bare.stop();
});
