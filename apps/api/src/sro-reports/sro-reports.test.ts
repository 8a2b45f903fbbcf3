import { type ReportColumn, type SroReportName, sroReports } from '@trivet/domain';
import ExcelJS from 'exceljs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../spreadsheets/csv.ts';
import { furnish, furnishedAt, prepareToFurnish } from '../testing/furnish.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  it = await startTestApp();
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  // The workspace is older than what happens in it.
  await owner.query(`update workspaces set created_at = '2026-01-05T09:00:00Z'`);
  await owner.query(`update state_history set from_at = '2026-01-05T09:00:00Z'`);
  await itIs(furnishedAt);
  const prepared = await prepareToFurnish(it, it.here);
  await furnish(it, it.here, { ...prepared, which: 0 });
  await asIfByCommands();
  await somethingLate();
});
afterAll(async () => {
  await owner.end();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
type Query = Record<string, string>;
const inFirst = () => ({ partnershipId: it.here.partnershipIds[0] });
const names = Object.keys(sroReports) as SroReportName[];
const dated = names.filter((name) => !['overlaps', 'workload', 'reporting-burden'].includes(name));

/** Moves the one clock, as the demo does. */
const itIs = (instant: string) =>
  owner.query(
    `insert into app.demo_clock ("offset") values ($1::timestamptz - clock_timestamp())
     on conflict (only_one) do update set "offset" = excluded."offset"`,
    [instant],
  );

/** What was furnished past the commands, as they would have left it behind on that day. */
async function asIfByCommands() {
  for (const table of ['expenditures', 'accountability_agreements'])
    await owner.query(`update ${table} set created_at = $1`, [furnishedAt]);
  await owner.query(
    `insert into state_history (workspace_id, partnership_id, subject, subject_id, from_at, state)
     select workspace_id, partnership_id, 'accountability_line', id, $1::timestamptz,
       jsonb_build_object('nextDueOn', next_due_on, 'agreedOn', agreed_on, 'endedOn', ended_on, 'terms', terms)
     from accountability_lines l where not exists (select from state_history h where h.subject_id = l.id)
     union all
     select workspace_id, partnership_id, 'budget_line', id, $1::timestamptz, jsonb_build_object('amount', amount, 'forecast', forecast)
     from budget_lines l where not exists (select from state_history h where h.subject_id = l.id)`,
    [furnishedAt],
  );
}

async function somethingLate() {
  const { risks, actions } = it.as(it.here.people.chair);
  const lead = { leadPartnerId: it.here.partnerIds[0] };
  await risks.raise({
    params: inFirst(),
    body: { title: 'Funding ends', category: 'finance', likelihood: 5, impact: 4, ...lead },
  });
  const late = { title: '=Agree the rota', dueOn: '2026-11-11' };
  const { id } = await actions.raise({ params: inFirst(), body: late });
  await actions.progress(
    {
      params: { ...inFirst(), actionId: id },
      body: { status: 'in_progress', percent: 20, note: 'Two said yes', worse: null },
    },
    { ifMatch: 1 },
  );
  await itIs('2026-11-20T09:00:00Z');
}

const address = (name: string, query: Query = {}) =>
  `/api/v1/workspaces/${it.here.workspaceId}/reports/${name}?${new URLSearchParams(query).toString()}`;
const get = (role: Role, url: string) => it.send(it.here.people[role], { method: 'GET', url });

type Value = string | number | boolean | null;
type Row = Record<string, Value>;
async function rowsOf(name: SroReportName, query: Query = {}, role: Role = 'auditor'): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await get(role, address(name, { ...query, limit: '3', ...(cursor !== '' && { cursor }) }));
    expect([name, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([name, 200, '']);
    const page = answer.json<{ items: Row[]; next: string | null }>();
    rows.push(...page.items);
    cursor = page.next;
  }
  return rows;
}

const asCell = (name: SroReportName, column: string, value: Value): string => {
  if (value === null) return '';
  const columns: Record<string, { inPence?: true }> = sroReports[name].columns;
  return columns[column]?.inPence ? (Number(value) / 100).toFixed(2) : String(value);
};
const plain = (name: SroReportName, rows: Row[]) =>
  rows.map((row) => Object.entries(row).map(([column, value]) => asCell(name, column, value)));

describe.each(names)('%s', (name) => {
  test('is the same on every page, as CSV and as a workbook', async () => {
    const rows = await rowsOf(name);
    expect(rows.length).toBeGreaterThan(0);
    const [head, ...lines] = parseCsv((await get('auditor', address(`${name}/export`))).body);
    expect(head).toEqual(Object.keys(sroReports[name].columns));
    expect(lines.map((line) => line.map((cell) => cell.replace(/^'=/, '=')))).toEqual(plain(name, rows));
    const workbook = new ExcelJS.Workbook();
    const file = await get('auditor', address(`${name}/export`, { format: 'xlsx' }));
    await workbook.xlsx.load(file.rawPayload as unknown as ArrayBuffer);
    expect(workbook.worksheets[0]?.rowCount).toBe(rows.length + 1);
    expect(plain(name, rows)).toEqual(cellsOf(name, workbook));
  });

  test('shows nobody what they may not see inside', async () => {
    expect(await rowsOf(name, {}, 'administrator')).toEqual(name === 'overlaps' ? await rowsOf(name) : []);
    const answer = await it.send(it.elsewhere.people.auditor, { method: 'GET', url: address(name) });
    expect(answer.statusCode).toBe(404);
  });

  test('says what each column means', async () => {
    const definition = await it.as(null).reportDefinitions.get({ params: { report: name } });
    expect(definition.columns.map((column) => column.name)).toEqual(Object.keys(sroReports[name].columns));
  });
});

function cellsOf(name: SroReportName, workbook: ExcelJS.Workbook): string[][] {
  const columns = Object.entries<ReportColumn>(sroReports[name].columns);
  const [sheet] = workbook.worksheets;
  return (sheet?.getRows(2, sheet.rowCount - 1) ?? []).map((row) =>
    columns.map(([, { holds, inPence }], n) => {
      const { value, text } = row.getCell(n + 1);
      if (value === null || value === undefined) return '';
      if (value instanceof Date) return value.toISOString().slice(0, 10);
      if (holds.kind === 'choice') return Object.entries(holds.words).find(([, words]) => words === value)?.[0] ?? '';
      return inPence ? Number(value).toFixed(2) : text;
    }),
  );
}

test('late work says by how many days and what is done about it', async () => {
  expect(await rowsOf('deviations', { partnershipId: inFirst().partnershipId })).toContainEqual(
    expect.objectContaining({
      kind: 'action',
      title: '=Agree the rota',
      dueOn: '2026-11-11',
      daysLate: 9,
      status: 'in_progress',
      corrective: 'Two said yes',
    }),
  );
});

test('risks lie by partnership, category or lead organisation, beside how they lay before', async () => {
  const finance = async (query: Query) =>
    (await rowsOf('risk-profile', { groupBy: 'category', ...query })).find(({ code }) => code === 'finance');
  expect(await finance({})).toMatchObject({ red: 1, redThen: 0, highest: 20 });
  expect(await finance({ since: '2026-11-15' })).toMatchObject({ red: 1, redThen: 1 });
  const led = await rowsOf('risk-profile', { groupBy: 'organisation' });
  expect(led.reduce((sum, { open }) => sum + Number(open), 0)).toBe(
    (await rowsOf('risk-profile')).reduce((sum, { open }) => sum + Number(open), 0),
  );
});

test('who is asked for more than 20 hours a month, over all one may see, is spread too thin wherever they are looked for', async () => {
  const { personId } = it.here.people.member;
  const [first, second] = it.here.partnershipIds;
  await owner.query('update memberships set hours_per_month = 11 where person_id = $1 and partnership_id = $2', [
    personId,
    first,
  ]);
  const of = async (query: Query, role: Role = 'auditor') =>
    (await rowsOf('workload', query, role)).find((row) => row['personId'] === personId);
  const before = await of({});
  expect(before).toMatchObject({ partnerships: 'FIRST', hoursPerMonth: 11, hoursHere: null, mark: null });
  await owner.query(
    `insert into memberships (id, workspace_id, partnership_id, person_id, partner_id, role, authority, hours_per_month, from_on, version, created_at, updated_at, ending_reason)
     select uuidv7(), workspace_id, $2, $1, id, 'member', 'refer_back', 12, '2026-01-01', 1, now(), now(), '' from partners where partnership_id = $2 limit 1`,
    [personId, second],
  );
  expect(await of({ partnershipId: first })).toMatchObject({
    memberships: Number(before?.['memberships']) + 1,
    partnerships: 'FIRST, SECOND',
    hoursPerMonth: 23,
    hoursHere: 11,
    mark: 'hours',
  });
  // An observer of the first sees nothing inside the second.
  expect(await of({}, 'observer')).toMatchObject({ partnerships: 'FIRST', hoursPerMonth: 11, mark: null });
  await owner.query('delete from memberships where person_id = $1 and partnership_id = $2', [personId, second]);
});

test('what partners are asked for is what each partnership says itself, and their leads carry it', async () => {
  const { partners } = await it.as(it.here.people.auditor).accountability.get({ params: inFirst() });
  const rows = await rowsOf('reporting-burden', { partnershipId: inFirst().partnershipId });
  expect(rows).toHaveLength(partners.length * 4);
  for (const { partnerId, burden } of partners)
    for (const { quarterStartsOn, total } of burden)
      expect(rows).toContainEqual(expect.objectContaining({ partnerId, quarterStartsOn, total }));
  expect(rows.some(({ total }) => Number(total) > 0)).toBe(true);
  const { partnershipId } = inFirst();
  expect(await rowsOf('reporting-burden', { partnershipId, quarter: 'next' })).toHaveLength(partners.length);
  const { personId } = it.here.people.partner_lead;
  const led = rows.filter(({ partnerId }) => partnerId === it.here.partnerIds[1]);
  for (const [at, quarter] of ['this', 'next', 'second', 'third'].entries()) {
    const person = (await rowsOf('workload', { quarter })).find((row) => row['personId'] === personId);
    const { contributions, accounts, values } = led[at] ?? {};
    expect(person, quarter).toMatchObject({ contributions, accounts, values });
  }
  expect((await get('sro', address('workload', { quarter: 'last' }))).statusCode).toBe(400);
});

test('a past day is told from history alone: whatever becomes of the rows, it stays as it was', async () => {
  const before = await Promise.all(dated.map((name) => rowsOf(name)));
  const portfolio = async (query: Query): Promise<unknown> =>
    (await get('auditor', address('portfolio', query))).json().items;
  const stood = await portfolio({});
  await itIs('2026-12-01T09:00:00Z');
  // No command would do all of this: it is what a report of a past day must not notice.
  for (const statement of [
    `update risks set light = 'green', score = 1, residual_likelihood = 1, residual_impact = 1, owner_person_id = null, category = 'exit'`,
    `update actions set due_on = null, owner_person_id = null`,
    `update milestones set due_on = due_on + 100, owner_person_id = null`,
    `update risk_affected_partners set affected = false`,
    `update budget_lines set amount = amount + 1, forecast = null`,
    `update partnerships set status = 'closed', stage = 'forming'`,
    `update outcomes set sro_person_id = null`,
    `update contributions set ended_on = '2026-11-30'`,
    `update accountability_lines set agreed_on = null, next_due_on = null`,
  ])
    await owner.query(statement);
  for (const [n, name] of dated.entries())
    expect({ name, rows: await rowsOf(name, { asOf: '2026-11-20' }) }).toEqual({ name, rows: before[n] });
  expect(await portfolio({ asOf: '2026-11-20' })).toEqual(stood);
});

test('days that cannot be are refused, and what a report does not know', async () => {
  const ask = (query: Query) =>
    it.as(it.here.people.sro).deviations.list({ params: { workspaceId: it.here.workspaceId }, query });
  await expect(ask({ asOf: '2099-01-01' })).rejects.toEqual(refused(422, 'not_yet'));
  await expect(ask({ asOf: '2025-12-31' })).rejects.toEqual(refused(422, 'before_workspace'));
  const unknown = await get('sro', address('deviations', { colour: 'red' }));
  expect([unknown.statusCode, unknown.json().errors[0].pointer]).toEqual([400, '/querystring/colour']);
  expect((await get('sro', address('overlaps', { asOf: '2026-11-20' }))).statusCode).toBe(400);
  expect((await get('sro', address('spend', { cursor: 'e30.AAAA' }))).json().errors[0].code).toBe('broken_cursor');
});

test('at its own address a report answers as Accept asks: a page, or the same file as the export', async () => {
  const ask = (name: string, accept: string, query: Query = {}) =>
    it.send(it.here.people.auditor, { method: 'GET', url: address(name, query), headers: { accept } });
  for (const [name, query] of [
    ['risk-profile', { groupBy: 'category', since: '2026-11-15' }],
    ['deviations', {}],
    ['indicator-progress', {}],
    ['portfolio', {}],
  ] as const) {
    const csv = await ask(name, 'text/csv, application/json;q=0.5', query);
    expect([csv.statusCode, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(csv.headers['vary']).toBe('Accept');
    expect(csv.body).toBe((await get('auditor', address(`${name}/export`, query))).body);
    for (const accept of ['*/*', 'application/json', 'text/html,*/*;q=0.8']) {
      const page = await ask(name, accept, query);
      expect([page.statusCode, page.headers['vary'], page.json().next]).toEqual([200, 'Accept', null]);
    }
    const neither = await ask(name, 'application/pdf', query);
    expect([neither.statusCode, neither.headers['vary'], neither.json().code]).toEqual([406, 'Accept', 'not_served']);
    const paged = await ask(name, 'text/csv', { ...query, limit: '2' });
    expect([paged.statusCode, paged.json().errors[0].pointer]).toEqual([400, '/querystring/limit']);
  }
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const book = await ask('risk-profile', xlsx);
  expect([book.statusCode, book.headers['content-type']]).toEqual([200, xlsx]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(book.rawPayload as unknown as ArrayBuffer);
  expect(cellsOf('risk-profile', workbook)).toEqual(plain('risk-profile', await rowsOf('risk-profile')));
  const theirs = await it.send(it.elsewhere.people.auditor, {
    method: 'GET',
    url: address('risk-profile'),
    headers: { accept: 'text/csv' },
  });
  expect(theirs.statusCode).toBe(404);
  const nobody = await it.send(null, { method: 'GET', url: address('risk-profile'), headers: { accept: 'text/csv' } });
  expect(nobody.statusCode).toBe(401);
});
