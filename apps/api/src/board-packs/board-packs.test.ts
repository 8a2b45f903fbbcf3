import { openPool, type Pool } from '@trivet/db';
import { portfolioSummary, type PortfolioFlatRow } from '@trivet/domain';
import { pino } from 'pino';
import pg from 'pg';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { furnish, furnishedAt, prepareToFurnish } from '../testing/furnish.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import type { WorkerParts } from '../jobs/parts.ts';
import { schedule } from '../jobs/schedule.ts';
import { makeBoardPack } from './make-board-pack.ts';

let it: TestApp;
let owner: pg.Client;
let pool: Pool;
beforeAll(async () => {
  it = await startTestApp();
  pool = openPool(it.databases.worker, { max: 4 });
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  await owner.query(`update workspaces set created_at = '2026-01-05T09:00:00Z'`);
  await owner.query(`update state_history set from_at = '2026-01-05T09:00:00Z'`);
  await itIs(furnishedAt);
  const prepared = await prepareToFurnish(it, it.here);
  await furnish(it, it.here, { ...prepared, which: 0 });
  await itIs('2026-11-20T09:00:00Z');
}, 60_000);
afterAll(async () => {
  await Promise.all([owner.end(), pool.end()]);
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const packsOf = (role: Role) => it.as(it.here.people[role]).boardPacks;
const here = () => ({ workspaceId: it.here.workspaceId });
const one = (packId: string) => ({ ...here(), packId });
const making = () => ({ pool, requestPool: it.pool, log: pino({ level: 'silent' }) });
const make = (packId: string) => makeBoardPack(making(), one(packId));

/** Moves the one clock, as the demo does. */
const itIs = (instant: string) =>
  owner.query(
    `insert into app.demo_clock ("offset") values ($1::timestamptz - clock_timestamp())
     on conflict (only_one) do update set "offset" = excluded."offset"`,
    [instant],
  );

async function made(role: Role, body: object = {}) {
  const { id } = await packsOf(role).ask({ params: here(), body: { title: 'For the board', ...body } });
  await make(id);
  return id;
}

async function pagesOf(role: Role, packId: string): Promise<string[]> {
  const answer = await packsOf(role).document({ params: one(packId) });
  const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' ');
    }),
  );
}

/** The figures of the summary, read back from the document. */
async function figuresIn(role: Role, packId: string) {
  const text = (await pagesOf(role, packId)).join(' ');
  const found =
    /(\d+) partnerships?: (\d+) red, (\d+) amber, (\d+) green, (\d+) not assessed\. (\d+) risks? (?:is|are) high, (\d+) actions? (?:is|are) overdue and (\d+) reports? (?:is|are) late/.exec(
      text,
    );
  const [partnerships, red, amber, green, grey, risksRed, actionsOverdue, reportsLate] = (found ?? [])
    .slice(1)
    .map(Number);
  return { partnerships, lights: { red, amber, green, grey }, risksRed, actionsOverdue, reportsLate };
}

async function figuresInJson(role: Role, query: Record<string, string> = {}) {
  const { items } = await it.as(it.here.people[role]).portfolio.get({ params: here(), query });
  return portfolioSummary(
    items.map(
      ({ light, risksRed, actionsOverdue, report }) =>
        ({ light, risksRed, actionsOverdue, reportDaysLate: report?.daysLate ?? 0 }) as PortfolioFlatRow,
    ),
  );
}

test('what is asked for waits, is made by a worker, and is taken away as one PDF', async () => {
  const asked = await packsOf('auditor').ask({ params: here(), body: { title: 'For the board' } });
  expect(asked).toMatchObject({ status: 'waiting', asOf: '2026-11-20', total: 2, done: 0 });
  await expect(packsOf('auditor').document({ params: one(asked.id) })).rejects.toEqual(refused(409, 'pack_not_ready'));
  await make(asked.id);
  const ready = await packsOf('auditor').read({ params: one(asked.id) });
  expect(ready).toMatchObject({ status: 'ready', done: 2, attempts: 1, failure: null });
  const pages = await pagesOf('auditor', asked.id);
  expect(pages[0]).toContain('For the board');
  expect(pages[0]).toContain('As at Friday 20 November 2026, 09:00');
  expect(pages[0]).toContain('auditor of here');
  expect(pages[0]).toContain('Version 2, As we stand, in force since');
  expect(pages.some((page) => page.includes('Partnership FIRST (FIRST)') && page.includes('Highest risks'))).toBe(true);
  expect(pages.at(-1)).toContain('Annex: every high risk');
  expect(pages.at(-1)).toContain('Sample title');
  await make(asked.id);
  expect(await packsOf('auditor').read({ params: one(asked.id) })).toEqual(ready);
});

test('its figures are those of the portfolio report, today and on a day before a light and a score changed', async () => {
  expect(await figuresIn('auditor', await made('auditor'))).toEqual(await figuresInJson('auditor'));
  const then = await figuresInJson('auditor', { asOf: '2026-11-20' });
  const params = { partnershipId: it.here.partnershipIds[0] };
  await itIs('2026-12-01T09:00:00Z');
  const lead = { leadPartnerId: it.here.partnerIds[0] };
  const body = { title: 'A later fright', category: 'finance', likelihood: 5, impact: 5, ...lead } as const;
  await it.as(it.here.people.chair).risks.raise({ params, body });
  const past = await made('auditor', { asOf: '2026-11-20' });
  expect(await figuresIn('auditor', past)).toEqual(then);
  expect((await pagesOf('auditor', past)).join(' ')).not.toContain('A later fright');
  const now = await made('auditor');
  const figures = await figuresIn('auditor', now);
  expect(figures).toEqual(await figuresInJson('auditor'));
  expect(figures.risksRed).toBe(then.risksRed + 1);
  expect((await pagesOf('auditor', now)).join(' ')).toContain('A later fright');
});

test('a pack is its asker’s alone, also among those who see as much', async () => {
  const id = await made('auditor');
  expect((await packsOf('auditor').list({ params: here() })).items.map((pack) => pack.id)).toContain(id);
  for (const role of ['chair', 'administrator', 'sro'] as const) {
    expect((await packsOf(role).list({ params: here() })).items.map((pack) => pack.id)).not.toContain(id);
    await expect(packsOf(role).read({ params: one(id) })).rejects.toEqual(refused(404));
    await expect(packsOf(role).document({ params: one(id) })).rejects.toEqual(refused(404));
    await expect(packsOf(role).remove({ params: one(id) })).rejects.toEqual(refused(404));
  }
  await expect(it.as(it.elsewhere.people.auditor).boardPacks.read({ params: one(id) })).rejects.toEqual(refused(404));
});

test('it is made with the rights of its asker at that moment, and says so where they have none left', async () => {
  const { id } = await packsOf('observer').ask({ params: here(), body: { title: 'What I follow' } });
  const { personId } = it.here.people.observer;
  await owner.query(`update memberships set to_on = '2026-01-02' where person_id = $1`, [personId]);
  await make(id);
  expect(await packsOf('observer').read({ params: one(id) })).toMatchObject({
    status: 'failed',
    failure: 'nothing_to_show',
  });
  await owner.query(`update memberships set to_on = null where person_id = $1`, [personId]);
  expect(await packsOf('observer').retry({ params: one(id) })).toMatchObject({ status: 'waiting', failure: null });
  await make(id);
  expect(await packsOf('observer').read({ params: one(id) })).toMatchObject({ status: 'ready', total: 1 });
  await expect(packsOf('observer').retry({ params: one(id) })).rejects.toEqual(refused(409, 'pack_not_failed'));

  const { id: orphan } = await packsOf('observer').ask({ params: here(), body: { title: 'Before I left' } });
  await owner.query('update people set archived_at = app.now() where id = $1', [personId]);
  await make(orphan);
  await owner.query('update people set archived_at = null where id = $1', [personId]);
  expect(await packsOf('observer').read({ params: one(orphan) })).toMatchObject({ failure: 'asker_gone' });
});

test('what goes wrong is tried again, later each time, and in the end counts as failed', async () => {
  const { id } = await packsOf('chair').ask({ params: here(), body: { title: 'Again' } });
  const owed = async () => (await owner.query('select id from app.owed_board_packs(100) where id = $1', [id])).rowCount;
  expect(await owed()).toBe(1);
  await owner.query('revoke execute on function app.enter from trivet_request');
  await make(id);
  expect(await owed()).toBe(0);
  const { rows } = await owner.query('select status, attempts from board_packs where id = $1', [id]);
  expect(rows).toEqual([{ status: 'making', attempts: 1 }]);
  for (const _try of [2, 3, 4, 5]) await make(id);
  await owner.query('grant execute on function app.enter to trivet_request');
  expect(await packsOf('chair').read({ params: one(id) })).toMatchObject({
    status: 'failed',
    failure: 'gave_up',
    attempts: 5,
  });
});

test('what cannot be asked for is refused, with the field that is wrong', async () => {
  const ask = (body: object, role: Role = 'chair') =>
    packsOf(role).ask({ params: here(), body: { title: 'For the board', ...body } });
  await expect(ask({ asOf: '2099-01-01' })).rejects.toEqual(refused(422, 'not_yet'));
  await expect(ask({ asOf: '2025-12-31' })).rejects.toEqual(refused(422, 'before_workspace'));
  await expect(ask({ title: ' ' })).rejects.toEqual(refused(400, '/title'));
  await expect(ask({ partnershipIds: [] })).rejects.toEqual(refused(400, '/partnershipIds'));
  const theirs = { partnershipIds: [it.elsewhere.partnershipIds[0]] };
  await expect(ask(theirs)).rejects.toEqual(refused(422, 'not_here'));
  await expect(ask({}, 'outsider')).rejects.toEqual(refused(422, 'nothing_to_show'));
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) await ask({ title }, 'broker');
  await expect(ask({}, 'broker')).rejects.toEqual(refused(409, 'packs_under_way'));
});

test('removed, nothing of it is left; after 90 days the purge forgets all of it', async () => {
  const id = await made('sro');
  await packsOf('sro').remove({ params: one(id) });
  await expect(packsOf('sro').read({ params: one(id) })).rejects.toEqual(refused(404));
  expect((await owner.query('select from board_pack_portions where pack_id = $1', [id])).rowCount).toBe(0);
  const old = await made('sro');
  await owner.query(`update board_packs set created_at = app.now() - interval '91 days' where id = $1`, [old]);
  const young = await made('sro');
  const purge = schedule.find(({ name }) => name === 'purge');
  await purge?.run({ pool, authPool: it.authPool, log: pino({ level: 'silent' }) } as unknown as WorkerParts);
  expect((await packsOf('sro').list({ params: here() })).items.map((pack) => pack.id)).toEqual([young]);
});

test('a token that opens one partnership has no pack that tells of others, and shares none', async () => {
  const whole = await made('auditor');
  const part = await made('auditor', { partnershipIds: [it.here.partnershipIds[0]] });
  const limits = { workspaceId: it.here.workspaceId, partnershipIds: [it.here.partnershipIds[0]] };
  const scopes = ['reports:read', 'partnerships:write'] as const;
  const { secret } = await it.as(it.here.people.auditor).me.createToken({
    params: {},
    body: { name: 'Feed', scopes: [...scopes], lastDay: '2027-01-31', ...limits },
  });
  const at = (path: string, method: 'GET' | 'POST' | 'DELETE' = 'GET', payload?: object) =>
    it.app.inject({
      method,
      url: `/api/v1/workspaces/${it.here.workspaceId}/board-packs${path}`,
      headers: { authorization: `Bearer ${secret}` },
      ...(payload && { payload }),
    });
  const listed = (await at('')).json<{ items: { id: string }[] }>().items.map(({ id }) => id);
  expect(listed).toContain(part);
  expect(listed).not.toContain(whole);
  expect((await at(`/${part}/document`)).statusCode).toBe(200);
  expect((await at(`/${whole}/document`)).statusCode).toBe(404);
  expect((await at(`/${whole}`, 'DELETE')).statusCode).toBe(404);
  const shared = await at(`/${part}/links`, 'POST', { until: '2026-12-02' });
  expect([shared.statusCode, shared.json().code]).toEqual([403, 'session_needed']);
  const asked = await at('', 'POST', { title: 'Mine' });
  expect([asked.statusCode, asked.json().total]).toEqual([202, 1]);
});
