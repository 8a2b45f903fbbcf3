import { actionColumns, guardedCell, riskColumns, unguardedCell } from '@trivet/domain';
import ExcelJS from 'exceljs';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { parseCsv } from './csv.ts';

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

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const address = (what: string) => `/api/v1/partnerships/${params().partnershipId}/${what}`;
type Role = keyof TestApp['here']['people'];
const ask = (role: Role, url: string, headers = {}) =>
  it.send(it.here.people[role], { method: 'GET', url: address(url), headers });
const raise = (title: string, more: object = {}) =>
  it.as(it.here.people.chair).risks.raise({
    params: params(),
    body: { title, category: 'delivery', leadPartnerId: it.here.partnerIds[1], likelihood: 3, impact: 4, ...more },
  });
async function workbookOf(what: string, query = '') {
  const answer = await ask('chair', `${what}/export?format=xlsx${query}`);
  expect(answer.headers['content-type']).toBe(xlsx);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
  return workbook;
}

describe('a CSV of the register', () => {
  beforeAll(async () => {
    await raise('Worst', { likelihood: 5, impact: 5 });
    await raise('Medium, "quoted" and wide', { cause: 'One line\nand another', controls: 'Ü – ≥' });
    await raise('Low', { likelihood: 1, impact: 1 });
  });

  test('is the list with its filters and its sort, whole, under the names of the API', async () => {
    const { items } = await it.as(it.here.people.chair).risks.list({ params: params(), query: { sort: 'title' } });
    const answer = await ask('chair', 'risks/export?sort=title');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="FIRST_risks_\d{4}-\d\d-\d\d\.csv"/),
      'cache-control': 'private, no-store',
    });
    expect(answer.body.startsWith('\uFEFF')).toBe(true);
    const [head, ...rows] = [...parseCsv(answer.body)];
    expect(head).toEqual(riskColumns.map(({ name }) => name));
    expect(rows.map((row) => row[head?.indexOf('reference') ?? -1])).toEqual(items.map(({ reference }) => reference));
    const quoted = rows.find((row) => row[1]?.startsWith('Medium'));
    expect(quoted).toEqual(expect.arrayContaining(['Medium, "quoted" and wide', 'One line\nand another', 'Ü – ≥']));
    const red = await ask('chair', 'risks/export?light=red');
    expect([...parseCsv(red.body)].map((row) => row[1])).toEqual(['title', 'Worst']);
    expect((await ask('chair', 'risks/export?colour=red')).statusCode).toBe(400);
    expect((await ask('chair', 'risks/export?limit=2')).statusCode).toBe(400);
  });

  test('runs nothing: what begins like a formula is guarded, and comes back as it was', async () => {
    const begun = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '=HYPERLINK("http://x","y")',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      "'=1",
      "''@x",
    ];
    for (const title of begun) await raise(title, { controls: `${title}", more`, cause: `${title}\n=2` });
    const answer = await ask('chair', 'risks/export?sort=createdAt');
    const rows = [...parseCsv(answer.body)].slice(1);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    expect(rows.map((row) => unguardedCell(row[1] ?? ''))).toEqual(expect.arrayContaining(begun));
    for (const text of [...begun, "'plain", 'plain', '-', '\tx', '']) {
      expect(unguardedCell(guardedCell(text))).toBe(text);
      const { rows: inSql } = await owner.query('select app.guarded_cell($1) as cell', [text]);
      expect(inSql[0].cell).toBe(guardedCell(text));
    }
  });

  test('is for whoever reads the register, of their own partnership', async () => {
    expect((await ask('observer', 'risks/export')).statusCode).toBe(200);
    expect((await ask('outsider', 'risks/export')).statusCode).toBe(403);
    expect((await ask('administrator', 'actions/export')).statusCode).toBe(403);
    const theirs = `/api/v1/partnerships/${it.elsewhere.partnershipIds[0]}/risks/export`;
    expect((await it.send(it.here.people.chair, { method: 'GET', url: theirs })).statusCode).toBe(404);
  });

  test('of actions says whose they are, when they are due and how they stand', async () => {
    const { actions } = it.as(it.here.people.chair);
    const risk = await raise('Bus is cut');
    const body = { title: '=Ask the operator', dueOn: '2030-03-01', riskId: risk.id };
    const action = await actions.raise({ params: params(), body });
    const answer = await ask('chair', `actions/export?q=operator&mine=true`);
    const [head = [], row = []] = [...parseCsv(answer.body)];
    expect(head).toEqual(actionColumns.map(({ name }) => name));
    expect(Object.fromEntries(head.map((name, at) => [name, row[at]]))).toMatchObject({
      reference: action.reference,
      title: "'=Ask the operator",
      ownerName: 'chair of here',
      dueOn: '2030-03-01',
      light: 'green',
      riskReference: risk.reference,
      id: action.id,
      version: '1',
    });
  });
});

describe('a workbook of the register', () => {
  test('has its lists, its rules and what it is about; Accept asks for it, too', async () => {
    const answer = await ask('chair', 'risks/export', { accept: xlsx });
    expect(answer.headers['content-type']).toBe(xlsx);
    const workbook = await workbookOf('risks', '&light=red');
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Risks', 'Lists', 'About']);
    const sheet = workbook.getWorksheet('Risks');
    if (!sheet) throw new Error('No sheet');
    const columnOf = (name: string) => sheet.getColumn(riskColumns.findIndex((column) => column.name === name) + 1);
    const cellOf = (name: string) => sheet.getCell(2, columnOf(name).number);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(sheet.autoFilter).toMatchObject(expect.anything());
    expect(columnOf('id').hidden).toBe(true);
    expect(columnOf('version').hidden).toBe(true);
    expect(columnOf('title').hidden).not.toBe(true);
    expect(cellOf('title').value).toBe('Worst');
    expect(cellOf('category').value).toBe('Delivery');
    expect(cellOf('category').dataValidation).toMatchObject({
      type: 'list',
      formulae: [expect.stringMatching(/^Lists!/)],
    });
    expect(cellOf('residualImpact').dataValidation).toMatchObject({ type: 'whole', formulae: [1, 5] });
    expect(cellOf('nextReviewOn').value).toBeInstanceOf(Date);
    expect(cellOf('score').value).toMatchObject({ formula: expect.any(String), result: 25 });
    expect(cellOf('light').value).toMatchObject({ formula: expect.stringContaining('INDEX(Lists!'), result: 'High' });
    const lists = workbook.getWorksheet('Lists');
    expect(lists?.getColumn(3).values).toContain('here Network');
    expect(lists?.getCell('AA2').value).toBe('Low');
    expect(lists?.getCell('AE6').value).toBe('High');
    expect(workbook.getWorksheet('About')?.getCell('B2').value).toBe('Risks of Partnership FIRST (FIRST)');
    expect(workbook.getWorksheet('About')?.getCell('B4').value).toBe('light: red');
  });

  test('keeps what looks like a formula as text, and takes actions, too', async () => {
    const workbook = await workbookOf('actions', '&q=operator');
    expect(workbook.getWorksheet('Actions')?.getCell('B2').value).toBe('=Ask the operator');
    expect(workbook.getWorksheet('Actions')?.getCell('B2').type).toBe(ExcelJS.ValueType.String);
  });
});

describe('5,000 risks', () => {
  beforeAll(async () => {
    await owner.query(
      `insert into risks (id, workspace_id, partnership_id, number, title, cause, event, consequence, category, scope, lead_partner_id,
         proximity, response, controls, status, inherent_likelihood, inherent_impact, residual_likelihood, residual_impact, score, light,
         light_reason, next_review_on, reviewed_on, last_note, closing_reason, version, created_at, updated_at)
       select uuidv7(), workspace_id, partnership_id, 10000 + n, 'Risk ' || n, repeat('because ', 20), '', '', category, scope, lead_partner_id,
         proximity, response, repeat('watch ', 40), 'open', 3, 3, 3, 3, 9, 'amber', '', next_review_on, reviewed_on, '', '', 1, created_at, updated_at
       from risks, generate_series(1, 5000) n where id = $1`,
      [it.here.inSecond.riskId],
    );
  });
  const second = () => `/api/v1/partnerships/${it.here.partnershipIds[1]}/risks/export`;

  test('come whole', async () => {
    const answer = await it.send(it.here.people.chair, { method: 'GET', url: second() });
    expect([...parseCsv(answer.body)]).toHaveLength(5001);
  });

  test('a hundred downloads that are broken off leave every connection to others', async () => {
    await it.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = it.app.server.address() as AddressInfo;
    const cookie = await it.cookieOf(it.here.people.chair);
    const breakOff = async () => {
      const request = get({ port, path: second(), headers: cookie });
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      await once(response, 'readable');
      request.destroy();
    };
    for (let n = 0; n < 10; n += 1) await Promise.all(Array.from({ length: 10 }, breakOff));
    await expect.poll(() => it.pool.idleCount - it.pool.totalCount).toBe(0);
    const all = await Promise.all(Array.from({ length: 8 }, () => ask('chair', 'risks?limit=1')));
    expect(all.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 8 }, () => 200));
    const copying = `select from pg_stat_activity
      where query like 'copy%' and state = 'active' and datname = current_database()`;
    await expect.poll(async () => (await owner.query(copying)).rowCount).toBe(0);
  }, 60_000);
});
