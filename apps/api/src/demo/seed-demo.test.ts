import {
  asJob,
  findRollupDifferences,
  listWorkspaceIds,
  migrate,
  openPool,
  readDemoClock,
  verifyAudit,
} from '@trivet/db';
import { addDays, daysBetween } from '@trivet/domain';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../../tools/test/database.ts';
import { addressOf, type Ids, type Operation, operations, paramsIn, sampleQuery } from '../testing/calls.ts';
import { storyCalendar } from './calendar.ts';
import { logIns } from './log-ins.ts';
import { clearHalfMadeDemo, seedDemo } from './seed-demo.ts';
import { configOn, type Demo, openDemo } from '../testing/seeded-demo.ts';

const password = 'a trestle for apples';
const maureen = 'maureen.kerr@carnmoyle.example';
const tom = 'tom.heggarty@carnmoyle.example';

let it: Demo;
beforeAll(async () => {
  it = await openDemo(password);
}, 180_000);
afterAll(() => it.close());

test('each log-in that is printed opens the door, and is what it is said to be', async () => {
  const seen = await Promise.all(logIns.map(({ email }) => it.as(email).me.get({ params: {} })));
  const first = seen.map(({ workspaces: [workspace] }) => ({
    ...workspace?.partnerships.find(({ code }) => code === 'EARLY' || code === 'WELL'),
    inWorkspace: workspace?.roles,
    partnerships: workspace?.partnerships.length,
  }));
  expect(first).toMatchObject([
    { roles: ['member'] },
    { roles: ['partner_lead'] },
    { roles: ['chair'] },
    { roles: ['coordinator'] },
    { roles: [], sro: true, partnerships: 5 },
    { roles: [], organisationLead: true },
    { inWorkspace: ['member', 'auditor'] },
    { inWorkspace: ['administrator', 'member'] },
    { inWorkspace: ['member', 'gatekeeper'] },
    { code: 'WELL', roles: ['coordinator'] },
    { code: 'EARLY' },
  ]);
  expect(seen.at(-1)?.workspaces.map(({ slug }) => slug)).toEqual(['carnmoyle', 'glenree']);
});

test('the risks of Early Years are quoted by the numbers of the story, and stand where it says', async () => {
  const { partnershipId = '' } = await it.idsIn('EARLY');
  const query = { status: 'open,closed', limit: '200' };
  const { items } = await it.as(maureen).risks.list({ params: { partnershipId }, query });
  const rising = (risk: (typeof items)[number]) => Math.sign(risk.score - (risk.previousScore ?? risk.score));
  const target = (risk: (typeof items)[number]) => (risk.targetLikelihood ?? 0) * (risk.targetImpact ?? 0);
  const inherent = (risk: (typeof items)[number]) => risk.inherentLikelihood * risk.inherentImpact;
  const told = items.map((risk) => [risk.reference, inherent(risk), risk.score, target(risk), rising(risk)]);
  expect(told).toHaveLength(28);
  expect(told).toEqual(
    expect.arrayContaining([
      ['EARLY-R-009', 20, 20, 8, 1],
      ['EARLY-R-014', 20, 16, 6, 1],
      ['EARLY-R-003', 16, 12, 6, 0],
      ['EARLY-R-021', 12, 9, 4, -1],
      ['EARLY-R-011', 12, 8, 3, 0],
      ['EARLY-R-017', 9, 6, 4, 0],
      ['EARLY-R-025', 9, 6, 2, -1],
      ['EARLY-R-028', 6, 4, 2, 0],
    ]),
  );
  expect(items.filter(({ status }) => status === 'closed')).toHaveLength(2);
  expect(items.filter(({ reviewOverdue }) => reviewOverdue)).toHaveLength(3);
});

test('a risk is shared: partners say what it means for them, its lead took it on, the chair lives with one', async () => {
  const { partnershipId = '' } = await it.idsIn('EARLY');
  const { risks } = it.as(maureen);
  const { items } = await risks.list({ params: { partnershipId }, query: { limit: '200' } });
  const one = async (number: string) => {
    const riskId = items.find(({ reference }) => reference === `EARLY-R-${number}`)?.id ?? '';
    return risks.get({ params: { partnershipId, riskId } });
  };
  expect(items.filter(({ allocation }) => allocation !== 'accepted')).toEqual([]);
  expect(await one('009')).toMatchObject({ redForLong: true, spread: { lowest: 12, highest: 25 } });
  expect((await one('014')).partners.filter(({ affected }) => affected)).toHaveLength(5);
  expect(items.filter(({ tolerated, aboveAppetite }) => tolerated && aboveAppetite)).toHaveLength(1);
  const { related } = await it.as('conor.devlin@carnmoyle.example').risks.get({
    params: { partnershipId, riskId: (await one('014')).id },
  });
  expect(related.map(({ partnershipCode }) => partnershipCode)).toContain('HUB');
});

test('so are its actions', async () => {
  const { partnershipId = '' } = await it.idsIn('EARLY');
  const query = { status: 'in_progress,blocked,verified', limit: '200' };
  const { items } = await it.as(maureen).actions.list({ params: { partnershipId }, query });
  expect(Object.fromEntries(items.map((action) => [action.reference, action]))).toMatchObject({
    'EARLY-A-027': { status: 'verified', ownerName: 'Conor Devlin' },
    'EARLY-A-031': { title: 'Venue rota with Community Network', ownerName: 'Róisín Quinn' },
    'EARLY-A-033': { dueMoves: 2, light: 'red' },
    'EARLY-A-036': { light: 'green' },
    'EARLY-A-038': { light: 'green' },
    'EARLY-A-040': { status: 'blocked' },
    'EARLY-A-044': { ownerName: 'Gareth Millar' },
  });
});

test('42 actions and one taken up over a curve are open, and 12 were overdue on Monday, the oldest since 41 days before', async () => {
  const { rows } = await it.owner.query<{ due: string; today: string }>(
    `select to_char(due_on, 'YYYY-MM-DD') as due, to_char(now() at time zone 'Europe/London', 'YYYY-MM-DD') as today
     from actions a join workspaces w on w.id = a.workspace_id where a.closed_on is null and w.slug = 'carnmoyle'`,
  );
  expect(rows).toHaveLength(43);
  const monday = storyCalendar(rows[0]?.today ?? '').day('2026-11-23');
  const overdue = rows.map(({ due }) => (due ? daysBetween(due, monday) : 0)).filter((days) => days > 0);
  expect(overdue).toHaveLength(12);
  expect(Math.max(...overdue)).toBe(41);
});

test('reports tell of past periods in the words of the time, and one falls due soon', async () => {
  const today = await it.owner.query<{ day: string }>(`select to_char(now(), 'YYYY-MM-DD') as day`);
  const soon = addDays(today.rows[0]?.day ?? '', 14);
  const { partnershipId = '' } = await it.idsIn('HUB');
  const { items } = await it.as(tom).reports.list({ params: { partnershipId } });
  const submitted = items.filter(({ submittedAt }) => submittedAt !== null);
  expect(submitted).toHaveLength(5);
  const [open] = items.filter(({ status, headline }) => status === 'open' && headline !== '');
  expect(open?.dueOn && open.dueOn <= soon).toBe(true);
  for (const { id } of submitted) {
    const { snapshot } = await it.as(tom).reports.get({
      params: { partnershipId, reportId: id },
    });
    expect(snapshot?.words.headline).not.toBe('');
    expect(snapshot?.figures.actionsOpen).toBeGreaterThan(0);
  }
});

/** Reading one thing of a workspace, by ids that are all known. */
const reads = (ids: Ids): Operation[] =>
  operations.filter(({ endpoint: { method, path } }) => {
    const params = paramsIn(path);
    return (
      method === 'GET' && params.length > 0 && params.every((name) => name in ids) && !/preview|similar/.test(path)
    );
  });

test('the invented figures show every state a curve can be in, a break, a provisional value and a corrected one', async () => {
  const { workspaceId = '', partnershipId = '' } = await it.idsIn('EARLY');
  const { indicators, measures } = it.as(maureen);
  const { items } = await indicators.list({ params: { workspaceId } });
  expect(items.map(({ title, state, latestIsProvisional }) => [title, state, latestIsProvisional])).toEqual([
    ['Emergency admissions under 5', 'turned', false],
    ['Children ready for school', 'turning', false],
    ['Breastfeeding at discharge', 'flat', false],
    ['People who feel safe after dark', 'turned', false],
    ['Falls admissions, 65 and over', 'worsening', true],
    ['Empty shops in the town centre', 'not_enough_data', false],
    ['Carers who had a break when they needed one', 'not_enough_data', false],
  ]);
  const one = { params: { workspaceId, indicatorId: items[0]?.id ?? '' } };
  const ever = await indicators.points({ ...one, query: { replaced: 'true' } });
  const in2022 = ever.items.filter(({ on }) => on === '2022-03-31').map(({ value }) => value);
  expect(in2022).toEqual(['79.9', '79.6']);
  const all = (await measures.list({ params: { partnershipId } })).items;
  expect(new Set(all.map(({ quadrant }) => quadrant)).size).toBe(4);
  const shown = all.flatMap(({ evidenceOf }) => evidenceOf.map(({ kind, reference }) => `${kind} ${reference}`));
  expect(shown).toEqual(
    expect.arrayContaining(['criterion EARLY-C-002', 'criterion EARLY-C-003', 'agreement EARLY-G-005']),
  );
});

test('every list has something to show, but for what the worker brings, what may not have moved or be late, and files to be tried', async () => {
  const ids = await it.idsIn('EARLY');
  const empty: string[] = [];
  let lists = 0;
  for (const read of reads(ids)) {
    const answer = await it.app.inject({
      url: addressOf(read, ids) + sampleQuery(read, ids),
      headers: await it.headersOf(maureen),
    });
    if (answer.statusCode !== 200 || !answer.headers['content-type']?.toString().includes('json')) continue;
    const { items } = answer.json<{ items?: unknown[] }>();
    if (items) lists += 1;
    if (items?.length === 0) empty.push(read.name);
  }
  expect(lists).toBeGreaterThan(9);
  expect(
    empty.filter((name) => !/notification|reminder|post|moved$|dispatches$|imports|^lateReports/i.test(name)),
  ).toEqual([]);
});

test('who is only in the second workspace finds nothing of the first', async () => {
  const ids = await it.idsIn('EARLY');
  for (const email of ['fergal.toner', 'sinead.mallon', 'rory.blair', 'winifred.asante']) {
    const headers = await it.headersOf(`${email}@glenree.example`);
    const answers = await Promise.all(
      reads(ids).map((read) => it.app.inject({ url: addressOf(read, ids) + sampleQuery(read, ids), headers })),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
    const { workspaces } = await it.as(`${email}@glenree.example`).me.get({ params: {} });
    expect(workspaces.map(({ slug }) => slug)).toEqual(['glenree']);
  }
});

test('the trail of all of it verifies, and every count that is kept is the truth', async () => {
  const pool = openPool(it.config.databases.worker, { max: 2 });
  const { breaks, chains, entries } = await verifyAudit(pool, null);
  // Two workspaces and six partnerships.
  expect({ breaks, chains }).toEqual({ breaks: [], chains: 8 });
  expect(entries).toBeGreaterThan(500);
  for (const workspaceId of await listWorkspaceIds(pool)) {
    const job = { name: 'test', workspaceId };
    expect(await asJob(pool, job, ({ tx }) => findRollupDifferences(tx, workspaceId))).toEqual([]);
  }
  await pool.end();
});

test('the past is past: the clock is right again, nothing lies ahead, and nobody will be told', async () => {
  expect(await readDemoClock(it.pool)).toMatchObject({ offsetSeconds: 0 });
  const { rows } = await it.owner.query(
    `select (select count(*) from audit_entries where at > now()) as ahead,
       (select count(*) from outbox) as untold, (select count(*) from messages) as messages,
       (select max(at) - min(at) > interval '2 years' from audit_entries) as "longPast"`,
  );
  expect(rows).toEqual([{ ahead: 0, untold: 0, messages: 0, longPast: true }]);
});

test('a webhook has a past: what arrived, what arrived after a while, and what was given up; its receiver is the demo', async () => {
  const { workspaceId = '' } = await it.idsIn('EARLY');
  const { webhooks } = it.as('nuala.brady@carnmoyle.example');
  const { items } = await webhooks.list({ params: { workspaceId } });
  expect(items).toMatchObject([{ status: 'active', waiting: 0, failed: 1, failingSince: null }]);
  const [{ id: webhookId, address } = { id: '', address: '' }] = items;
  const log = await webhooks.listDeliveries({ params: { workspaceId, webhookId }, query: { limit: '200' } });
  expect(log.items.length).toBeGreaterThan(10);
  const tries = log.items.map((one) => `${one.state} ${one.tries}`).filter((one) => one !== 'delivered 1');
  expect(tries.toSorted()).toEqual(['delivered 3', 'failed 10']);
  expect(log.items.filter(({ lastTriedAt }) => Date.parse(lastTriedAt ?? '') > Date.now())).toEqual([]);
  const answer = await it.app.inject({ method: 'POST', url: new URL(address).pathname, payload: { type: 'x' } });
  expect(answer.statusCode).toBe(204);
});

test('a demo that stands is left as it is', async () => {
  const counts = async () => {
    const { rows } = await it.owner.query('select count(*) as entries, max(at) as latest from audit_entries');
    return rows;
  };
  const before = await counts();
  await clearHalfMadeDemo(it.adminUrl);
  await seedDemo({ adminUrl: it.adminUrl, config: it.config, password });
  expect(await counts()).toEqual(before);
});

test('one that was interrupted is cleared away, to be made anew', async () => {
  const { url, drop } = await freshDatabase();
  const seeding = { adminUrl: url, config: configOn(url), password: 'short' };
  await expect(seedDemo(seeding)).rejects.toThrow('/password: Use 12 characters or more');
  await clearHalfMadeDemo(url);
  expect(await tablesIn(url)).toBe(0);
  await migrate(url);
  await clearHalfMadeDemo(url);
  expect(await tablesIn(url)).toBeGreaterThan(20);
  await drop();
});

test('no demo is put among the workspaces of others', async () => {
  const { url, drop } = await freshDatabase();
  await query(
    url,
    `insert into workspaces (id, name, slug, created_at, updated_at) values (uuidv7(), 'Ours', 'ours', now(), now())`,
  );
  const seeding = { adminUrl: url, config: configOn(url), password };
  await expect(seedDemo(seeding)).rejects.toThrow('holds workspaces that are not the demo’s');
  await drop();
});

async function tablesIn(url: string): Promise<number> {
  const rows = await query(url, `select count(*)::int as n from pg_tables where schemaname = 'public'`);
  return rows[0]?.n ?? 0;
}

async function query(url: string, sql: string): Promise<{ n?: number }[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ n?: number }>(sql);
  await client.end();
  return rows;
}
