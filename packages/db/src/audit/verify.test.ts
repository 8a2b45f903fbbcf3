import { generateKeyPairSync } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { freshDatabase } from '../../../../tools/test/database.ts';
import { openPool, type Pool } from '../kernel/pool.ts';
import { roleUrls, type RoleUrls } from '../kernel/roles.ts';
import { transaction } from '../kernel/transaction.ts';
import { foundWorkspace } from '../workspaces/found-workspace.ts';
import { anchorHeads } from './anchors.ts';
import { verifyAudit } from './verify.ts';

const newKeys = () =>
  generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const keys = newKeys();

let database: Awaited<ReturnType<typeof freshDatabase>>;
let urls: RoleUrls;
let owner: pg.Client;
let worker: Pool;
let workspaceId: string;
beforeAll(async () => {
  database = await freshDatabase();
  urls = roleUrls(database.url, inject('rolePassword'));
  worker = openPool(urls.worker, { max: 2 });
  owner = new pg.Client(database.url);
  await owner.connect();
  ({ workspaceId } = await foundWorkspace(urls.worker, {
    name: 'Audited',
    slug: 'audited',
    nation: 'scotland',
    administrator: { name: 'Ian Wallace', email: 'ian@example.org' },
  }));
});
afterAll(async () => {
  await worker.end();
  await owner.end();
  await database.drop();
});

// Each test has a chain and a folder of its own; six entries, each anchored as it was written.
let dir: string;
let partnershipId: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'trivet-anchors-'));
  partnershipId = crypto.randomUUID();
  for (let n = 1; n <= 6; n += 1) {
    await writeEntry(n);
    await anchor();
  }
});
afterEach(() => rm(dir, { recursive: true }));

/** As every command does, by the function that every command uses. */
async function writeEntry(n: number): Promise<void> {
  const change = {
    at: `2026-11-23T09:00:0${n}.120Z`,
    personId: null,
    job: 'tester',
    via: 'job',
    requestId: `request ${n}`,
    action: 'risk.edit',
    subject: 'risk',
    subjectId: crypto.randomUUID(),
    partnershipId,
    type: 'risk.edited',
    payload: {},
    facts: { impact: [n, n + 1], proximity: [null, 'soon'] },
    words: { title: ['Before', `A “title” no. ${n} \\ with | and é`] },
  };
  await transaction(worker, false, async (client) => {
    await client.query('select app.enter_job($1)', [workspaceId]);
    await client.query('select app.record_change($1)', [JSON.stringify(change)]);
  });
}

const anchor = () => anchorHeads(worker, { dir, keys: keys.privateKey });
const verify = () => verifyAudit(worker, { dir, keys: keys.publicKey });
const breaksHere = async () => (await verify()).breaks.filter(({ chainId }) => chainId === partnershipId);

/** As one who owns the server and covers their traces. */
async function tamper(sql: string): Promise<void> {
  await owner.query('alter table audit_entries disable trigger all');
  await owner.query(sql.replaceAll(':chain', `'${partnershipId}'`));
  await owner.query('alter table audit_entries enable trigger all');
}

/** Writes the hashes of the chain anew from an entry on, and its head, exactly as the product would have. */
const rehashFrom = (sequence: number) => `
  do $$
  declare
    e audit_entries;
    running bytea := coalesce((select hash from audit_entries where chain_id = :chain and sequence = ${sequence} - 1), '\\x');
  begin
    for e in select * from audit_entries where chain_id = :chain and sequence >= ${sequence} order by sequence loop
      update audit_entries set previous = running, hash = sha256(running || convert_to(concat_ws('|', e.chain_id, e.sequence,
        to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), coalesce(e.person_id::text, ''), coalesce(e.job, ''),
        e.via, e.action, e.subject, e.subject_id, e.request_id, e.facts, coalesce(encode(e.words_digest, 'hex'), '')), 'UTF8'))
      where chain_id = e.chain_id and sequence = e.sequence returning hash into running;
      update audit_chains set sequence = e.sequence, head = running where chain_id = :chain;
    end loop;
  end $$`;

const cutTo = (sequence: number) => `
  delete from audit_entries where chain_id = :chain and sequence > ${sequence};
  update audit_chains set sequence = ${sequence}, head = (select hash from audit_entries where chain_id = :chain and sequence = ${sequence})
  where chain_id = :chain`;

test('an untouched trail holds, what was blanked by law included', async () => {
  await owner.query(`set app.erasing = 'on'`);
  await owner.query('update audit_entries set words = null, salt = null where sequence = 3 and chain_id = $1', [
    partnershipId,
  ]);
  await owner.query('reset app.erasing');
  await writeEntry(7);
  expect(await verify()).toEqual({ chains: 2, entries: 9, blanked: 1, anchors: 6, brokenAnchor: null, breaks: [] });
});

test('a superuser’s connection verifies the same', async () => {
  const all = openPool(database.url, { max: 1 });
  expect(await verifyAudit(all, { dir, keys: keys.publicKey })).toEqual(await verify());
  await all.end();
});

test('the hashes that this test writes are those that the product writes', async () => {
  await tamper(rehashFrom(1));
  expect(await breaksHere()).toEqual([]);
});

test.each([
  [
    'an edited fact',
    `update audit_entries set facts = '{"impact": [1, 1]}' where chain_id = :chain and sequence = 4`,
    4,
    'altered',
  ],
  [
    'an edited word',
    `update audit_entries set words = '{"title": ["", ""]}' where chain_id = :chain and sequence = 4`,
    4,
    'altered',
  ],
  [
    'a moment moved by a microsecond',
    `update audit_entries set at = at + interval '1 microsecond' where chain_id = :chain and sequence = 4`,
    4,
    'altered',
  ],
  [
    'another actor',
    `update audit_entries set job = 'someone else' where chain_id = :chain and sequence = 4`,
    4,
    'altered',
  ],
  [
    'an edited link to the entry before',
    `update audit_entries set previous = '\\x00' where chain_id = :chain and sequence = 4`,
    4,
    'altered',
  ],
  [
    'an entry moved to the workspace, where others read it',
    `update audit_entries set partnership_id = null where chain_id = :chain and sequence = 4`,
    4,
    'altered',
  ],
  ['a chain emptied', `delete from audit_entries where chain_id = :chain`, 1, 'truncated'],
  ['a removed entry', `delete from audit_entries where chain_id = :chain and sequence = 4`, 4, 'removed'],
  ['a removed first entry', `delete from audit_entries where chain_id = :chain and sequence = 1`, 1, 'removed'],
  ['a removed end', `delete from audit_entries where chain_id = :chain and sequence > 4`, 5, 'truncated'],
  ['a removed end with the head put back', cutTo(4), 5, 'truncated'],
  [
    'two swapped entries',
    `update audit_entries set sequence = 99 where chain_id = :chain and sequence = 3;
     update audit_entries set sequence = 3 where chain_id = :chain and sequence = 4;
     update audit_entries set sequence = 4 where chain_id = :chain and sequence = 99`,
    3,
    'altered',
  ],
  [
    'an inserted entry',
    `update audit_entries set sequence = sequence + 100 where chain_id = :chain and sequence >= 4;
     update audit_entries set sequence = sequence - 99 where chain_id = :chain and sequence > 100;
     insert into audit_entries select (jsonb_populate_record(e, '{"sequence": 4}')).* from audit_entries e where chain_id = :chain and sequence = 3`,
    4,
    'altered',
  ],
  [
    'an entry past the end',
    `insert into audit_entries select (jsonb_populate_record(e, jsonb_build_object('sequence', 7, 'previous', e.hash,
       'hash', sha256(e.hash || convert_to(concat_ws('|', e.chain_id, 7, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         '', e.job, e.via, e.action, e.subject, e.subject_id, e.request_id, e.facts, encode(e.words_digest, 'hex')), 'UTF8'))))).*
     from audit_entries e where chain_id = :chain and sequence = 6`,
    7,
    'beyond_head',
  ],
  [
    'an edit that is rehashed to the end',
    `update audit_entries set action = 'risk.close' where chain_id = :chain and sequence = 4; ${rehashFrom(4)}`,
    4,
    'rewritten',
  ],
  [
    'a dropped chain',
    `delete from audit_entries where chain_id = :chain; delete from audit_chains where chain_id = :chain`,
    1,
    'dropped',
  ],
])('%s is found and the place is named', async (_name, sql, sequence, how) => {
  await tamper(sql);
  expect(await breaksHere()).toEqual([{ workspaceId, chainId: partnershipId, partnershipId, sequence, how }]);
});

test.each([
  ['updates', 'update audit_entries set action = action'],
  ['deletes', 'delete from audit_entries'],
  ['truncates', 'truncate audit_entries'],
  ['disables its guard', 'alter table audit_entries disable trigger all'],
  ['claims to be erasing', `set local app.erasing = 'on'; update audit_entries set words = null, salt = null`],
])('neither a request nor a job %s the trail', async (_what, sql) => {
  for (const url of [urls.request, urls.worker]) {
    const pool = openPool(url, { max: 1 });
    const asking = transaction(pool, false, async (client) => {
      if (url === urls.worker) await client.query('select app.enter_job($1)', [workspaceId]);
      await client.query(sql);
    });
    await expect(asking).rejects.toThrow(/permission denied|must be owner|append-only/);
    await pool.end();
  }
  expect(await breaksHere()).toEqual([]);
});

describe('the signed heads', () => {
  const fileNo = (n: number) => join(dir, `heads-${String(n).padStart(8, '0')}.txt`);

  test('are written only when something moved', async () => {
    expect(await anchor()).toEqual([]);
    await writeEntry(7);
    expect(await anchor()).toMatchObject([{ chainId: partnershipId, sequence: 7 }]);
    expect(await readdir(dir)).toHaveLength(7);
  });

  test('are found altered, even by one letter, and nothing is anchored on top of that', async () => {
    const text = await readFile(fileNo(2), 'utf8');
    await writeFile(fileNo(2), text.replace('sequence\\":2', 'sequence\\":1'));
    expect((await verify()).brokenAnchor).toEqual({
      file: 'heads-00000002.txt',
      why: expect.stringContaining('altered'),
    });
    await expect(anchor()).rejects.toThrow('heads-00000002.txt');
  });

  test('are found missing', async () => {
    await rm(fileNo(3));
    expect((await verify()).brokenAnchor).toEqual({
      file: 'heads-00000004.txt',
      why: expect.stringContaining('follow'),
    });
  });

  test('are found replaced by others that we signed, too', async () => {
    const other = await mkdtemp(join(tmpdir(), 'trivet-anchors-'));
    for (const n of [1, 2]) await copyFile(fileNo(n), fileNo(n).replace(dir, other));
    await anchorHeads(worker, { dir: other, keys: keys.privateKey });
    await copyFile(fileNo(3).replace(dir, other), fileNo(3));
    await rm(other, { recursive: true });
    expect((await verify()).brokenAnchor?.file).toBe('heads-00000004.txt');
  });

  test('signed with another key are not taken; with a retired one they are', async () => {
    const other = newKeys();
    const held = await verifyAudit(worker, { dir, keys: other.publicKey });
    expect(held.brokenAnchor?.file).toBe('heads-00000001.txt');
    await writeEntry(7);
    await anchorHeads(worker, { dir, keys: `${other.privateKey}\n${keys.publicKey}` });
    const both = await verifyAudit(worker, { dir, keys: `${other.publicKey}\n${keys.publicKey}` });
    expect(both.brokenAnchor).toBeNull();
  });

  test('bound where a chain was rewritten when not every entry was anchored', async () => {
    for (const n of [3, 4, 5, 6]) await rm(fileNo(n));
    await anchor();
    await tamper(
      `update audit_entries set action = 'risk.close' where chain_id = :chain and sequence = 4; ${rehashFrom(4)}`,
    );
    expect(await breaksHere()).toMatchObject([{ how: 'rewritten', sequence: 3 }]);
  });
});
