import { xlsx } from '@trivet/contract';
import { openPool, type Pool } from '@trivet/db';
import { describedReports, mostReportFiles } from '@trivet/domain';
import ExcelJS from 'exceljs';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorkerParts } from '../jobs/parts.ts';
import { schedule } from '../jobs/schedule.ts';
import { furnish, furnishedAt, prepareToFurnish } from '../testing/furnish.ts';
import { ownColumns } from '../testing/own-columns.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { makeReportFile } from './make-report-file.ts';
import { reportsAsFiles } from './reports-as-files.ts';

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
const filesOf = (role: Role) => it.as(it.here.people[role]).reportFiles;
const here = () => ({ workspaceId: it.here.workspaceId });
const one = (fileId: string) => ({ ...here(), fileId });
const log = pino({ level: 'silent' });
const make = (fileId: string) => makeReportFile({ pool, requestPool: it.pool, log }, one(fileId));
const ask = async (role: Role, query: object = {}) =>
  (await it.as(it.here.people[role]).deviations.askForFile({ params: here(), query })).id;
const made = async (role: Role, query: object = {}) => {
  const id = await ask(role, query);
  await make(id);
  return id;
};

/** Moves the one clock, as the demo does. */
const itIs = (instant: string) =>
  owner.query(
    `insert into app.demo_clock ("offset") values ($1::timestamptz - clock_timestamp())
     on conflict (only_one) do update set "offset" = excluded."offset"`,
    [instant],
  );

const sheetsIn = async (bytes: ArrayBuffer) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  return workbook.worksheets;
};
const rowsIn = async (answer: Response) => {
  const [sheet] = await sheetsIn(await answer.arrayBuffer());
  return (sheet?.getRows(1, sheet.rowCount) ?? []).map(({ values }) => values);
};
const taken = async (role: Role, fileId: string) => rowsIn(await filesOf(role).document({ params: one(fileId) }));

test.each(Object.keys(describedReports) as (keyof typeof describedReports)[])(
  '%s is made as a job and holds what its export holds, word for word',
  async (report) => {
    const address = reportsAsFiles[report].endpoint.path.replace(':workspaceId', it.here.workspaceId);
    const send = (method: 'GET' | 'POST', query: string) =>
      it.send(it.here.people.auditor, { method, url: `/api/v1${address}?${query}` });
    const asked = await send('POST', 'format=xlsx');
    expect([asked.statusCode, asked.statusCode === 202 ? '' : asked.body]).toEqual([202, '']);
    const { id } = asked.json<{ id: string }>();
    expect(asked.json()).toMatchObject({ report, status: 'waiting', rows: 0, asOf: '2026-11-20' });
    expect(asked.json().keptUntil).toMatch(/^2026-11-27T09:00/);
    await make(id);
    const file = await send('GET', 'format=xlsx');
    const [now] = await sheetsIn(file.rawPayload as unknown as ArrayBuffer);
    const rows = await taken('auditor', id);
    expect(rows).toEqual((now?.getRows(1, now.rowCount) ?? []).map(({ values }) => values));
    expect(await filesOf('auditor').read({ params: one(id) })).toMatchObject({
      status: 'ready',
      rows: rows.length - 1,
      attempts: 1,
    });
    await filesOf('auditor').remove({ params: one(id) });
  },
);

test('a file is its asker’s alone, also among those who see as much', async () => {
  const id = await made('auditor');
  expect((await filesOf('auditor').list({ params: here() })).items.map((file) => file.id)).toContain(id);
  for (const role of ['chair', 'administrator', 'sro'] as const) {
    expect((await filesOf(role).list({ params: here() })).items.map((file) => file.id)).not.toContain(id);
    await expect(filesOf(role).read({ params: one(id) })).rejects.toEqual(refused(404));
    await expect(filesOf(role).document({ params: one(id) })).rejects.toEqual(refused(404));
    await expect(filesOf(role).remove({ params: one(id) })).rejects.toEqual(refused(404));
  }
  await expect(it.as(it.elsewhere.people.auditor).reportFiles.read({ params: one(id) })).rejects.toEqual(refused(404));
});

test('it is made with the rights of its asker at that moment, and as the past day stood that was asked for', async () => {
  const { personId } = it.here.people.observer;
  const id = await ask('observer');
  await expect(filesOf('observer').document({ params: one(id) })).rejects.toEqual(refused(409, 'file_not_ready'));
  await owner.query(`update memberships set to_on = '2026-01-02' where person_id = $1`, [personId]);
  await make(id);
  await owner.query(`update memberships set to_on = null where person_id = $1`, [personId]);
  expect(await filesOf('observer').read({ params: one(id) })).toMatchObject({ status: 'ready', rows: 0 });
  const later = await made('observer', { asOf: '2026-11-19', status: 'active,closing' });
  expect(await filesOf('observer').read({ params: one(later) })).toMatchObject({
    asOf: '2026-11-19',
    asked: { asOf: '2026-11-19', status: 'active,closing' },
  });
  const orphan = await ask('observer');
  await owner.query('update people set archived_at = app.now() where id = $1', [personId]);
  await make(orphan);
  await owner.query('update people set archived_at = null where id = $1', [personId]);
  expect(await filesOf('observer').read({ params: one(orphan) })).toMatchObject({ failure: 'asker_gone' });
});

test('what goes wrong is tried again, later each time, and in the end counts as failed', async () => {
  const id = await ask('chair');
  const owed = async () =>
    (await owner.query('select id from app.owed_report_files(100) where id = $1', [id])).rowCount;
  expect(await owed()).toBe(1);
  await owner.query('revoke execute on function app.enter from trivet_request');
  await make(id);
  expect(await owed()).toBe(0);
  for (const _try of [2, 3, 4, 5]) await make(id);
  await owner.query('grant execute on function app.enter to trivet_request');
  expect(await filesOf('chair').read({ params: one(id) })).toMatchObject({
    status: 'failed',
    failure: 'gave_up',
    attempts: 5,
  });
});

test('what cannot be asked for is refused, with what is wrong', async () => {
  await expect(ask('chair', { asOf: '2099-01-01' })).rejects.toEqual(refused(422, 'not_yet'));
  await expect(ask('chair', { format: 'csv' })).rejects.toEqual(refused(400, '/querystring/format'));
  await expect(ask('chair', { limit: '5' })).rejects.toEqual(refused(400, '/querystring/limit'));
  const all = await Promise.allSettled(Array.from({ length: mostReportFiles + 2 }, () => ask('broker')));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(mostReportFiles);
  await expect(ask('broker')).rejects.toEqual(refused(409, 'too_many_files'));
});

test('after seven days it is there no more, and the purge forgets all of it', async () => {
  const old = await made('sro');
  await owner.query(`update report_files set created_at = app.now() - interval '169 hours' where id = $1`, [old]);
  const young = await made('sro');
  expect((await filesOf('sro').list({ params: here() })).items.map((file) => file.id)).toEqual([young]);
  await expect(filesOf('sro').document({ params: one(old) })).rejects.toEqual(refused(404));
  const purge = schedule.find(({ name }) => name === 'purge');
  await purge?.run({ pool, authPool: it.authPool, log } as unknown as WorkerParts);
  const { rows } = await owner.query('select id from report_files where person_id = $1', [it.here.people.sro.personId]);
  expect(rows).toEqual([{ id: young }]);
  expect((await owner.query('select from report_file_portions where file_id = $1', [old])).rowCount).toBe(0);
});

test('what a token asks for tells of no partnership that is not open to it, nor is it given what may', async () => {
  const whole = await made('auditor');
  const limits = { workspaceId: it.here.workspaceId, partnershipIds: [it.here.partnershipIds[0]] };
  const { secret } = await it.as(it.here.people.auditor).me.createToken({
    params: {},
    body: { name: 'Feed', scopes: ['reports:read'], lastDay: '2027-01-31', ...limits },
  });
  const at = (path: string, method: 'GET' | 'POST' = 'GET') =>
    it.app.inject({
      method,
      url: `/api/v1/workspaces/${it.here.workspaceId}${path}`,
      headers: { authorization: `Bearer ${secret}` },
    });
  const { id } = (await at('/reports/partner-duties/export', 'POST')).json<{ id: string }>();
  await make(id);
  const listed = (await at('/report-files')).json<{ items: { id: string }[] }>().items.map((file) => file.id);
  expect(listed).toEqual([id]);
  expect((await at(`/report-files/${whole}/document`)).statusCode).toBe(404);
  const [sheet] = await sheetsIn((await at(`/report-files/${id}/document`)).rawPayload as unknown as ArrayBuffer);
  const codes = new Set(sheet?.getColumn(2).values.slice(2));
  expect([...codes]).toEqual(['FIRST']);
  // How the indicators stand needs another scope than this token has.
  expect((await at('/reports/indicator-progress/export', 'POST')).statusCode).toBe(403);
});

test('what has more rows than are made while somebody waits is refused, and made as a job by the same request', async () => {
  const columns = await ownColumns(it, 'actions');
  await owner.query(
    `insert into actions (${columns}) select ${columns} from (
       select made.* from (select * from actions where partnership_id = $1 limit 1) a cross join generate_series(1, 12000) n
       cross join lateral jsonb_populate_record(null::actions, to_jsonb(a) || jsonb_build_object('id', uuidv7(),
         'number', (select max(number) from actions) + n, 'title', 'Call ' || n, 'status', 'agreed', 'due_on', '2026-11-01', 'completed_on', null)) made) copied`,
    [it.here.partnershipIds[0]],
  );
  const { deviations } = it.as(it.here.people.auditor);
  const query = { partnershipId: it.here.partnershipIds[0] };
  await expect(deviations.export({ params: here(), query: { ...query, format: 'xlsx' } })).rejects.toEqual(
    refused(409, 'too_many_rows'),
  );
  const by = await it.send(it.here.people.auditor, {
    method: 'GET',
    url: `/api/v1/workspaces/${it.here.workspaceId}/reports/deviations?partnershipId=${query.partnershipId}`,
    headers: { accept: xlsx },
  });
  expect([by.statusCode, by.json().title]).toEqual([409, expect.stringContaining('Send the same request as POST')]);
  const id = await made('auditor', query);
  const csv = await (await deviations.export({ params: here(), query })).text();
  const rows = await taken('auditor', id);
  expect(rows).toHaveLength(csv.trim().split('\n').length);
  expect(rows.length).toBeGreaterThan(12_000);
  await filesOf('auditor').remove({ params: one(id) });
  expect((await owner.query('select from report_file_portions where file_id = $1', [id])).rowCount).toBe(0);
  await expect(filesOf('auditor').read({ params: one(id) })).rejects.toEqual(refused(404));
});
