import { openPool } from '@trivet/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { plantPrivateWord, whereFound, word } from '../testing/private-word.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

// A partner keeps something to itself about its line upwards. One word of it, which is nowhere else, is looked for wherever
// anybody could come upon it. Everybody else’s walk is in private-detail.deep.test.ts.

let it: TestApp;
let lineId = '';
beforeAll(async () => {
  it = await startTestApp();
  lineId = await plantPrivateWord(it);
});
afterAll(() => it.stop());

const readers = ['partner_lead', 'organisation_lead', 'auditor'] as const;
const one = () => ({ partnershipId: it.here.partnershipIds[0], lineId });

test('its partner’s lead, the lead of its organisation and an auditor read it; only the first two write it', async () => {
  for (const role of readers) {
    const { accountabilityLines } = it.as(it.here.people[role]);
    expect(await accountabilityLines.readPrivate({ params: one() })).toMatchObject({
      words: expect.stringContaining(word),
      edition: 1,
      writtenByName: 'partner_lead of here',
    });
  }
  const { accountabilityLines } = it.as(it.here.people.auditor);
  const writing = accountabilityLines.writePrivate({ params: one(), body: { words: 'x' } }, { ifMatch: 2 });
  await expect(writing).rejects.toEqual(expect.objectContaining({ problem: expect.objectContaining({ status: 403 }) }));
});

test.each(['chair', 'coordinator', 'administrator'] as const)(
  'the %s comes upon it at no address, in no list, search, export or trail',
  async (role) => {
    expect(await whereFound(it, role, lineId)).toEqual([]);
  },
);

test('who may read it finds it at its own address and at no other: in no file, no trail and no event', async () => {
  expect(await whereFound(it, 'auditor', lineId)).toEqual(['accountabilityLines.readPrivate']);
});

test('no other table holds it: no trail, event, kept answer, message or notification', async () => {
  const tables = await look<{ name: string }>(
    it,
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('public', 'app', 'auth') and table_type = 'BASE TABLE'`,
  );
  for (const { name } of tables) {
    const [held] = await look<{ n: number }>(
      it,
      `select count(*)::int as n from ${name} t where t::text like '%${word}%'`,
    );
    expect([name, held?.n]).toEqual([name, name === 'public.accountability_private_details' ? 1 : 0]);
  }
});

test('no job and no reader of figures can ask for it, and so no letter says it', async () => {
  for (const url of [it.databases.worker, it.databases.reader]) {
    const pool = openPool(url, { max: 1 });
    await expect(pool.query('select words from accountability_private_details')).rejects.toThrow('permission denied');
    await pool.end();
  }
});

test('a lead whose time has ended reads it no more', async () => {
  const lead = it.as(it.here.people.partner_lead).accountabilityLines;
  await look(it, `update memberships set to_on = '2026-01-02' where role = 'partner_lead' and person_id = $1`, [
    it.here.people.partner_lead.personId,
  ]);
  await expect(lead.readPrivate({ params: one() })).rejects.toThrow('right');
});
