import { openPool, type Pool } from '@trivet/db';
import { portfolioColumns, portfolioSummary } from '@trivet/domain';
import ExcelJS from 'exceljs';
import { pino } from 'pino';
import pg from 'pg';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../spreadsheets/csv.ts';
import { furnish, furnishedAt, prepareToFurnish } from '../testing/furnish.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { makeBoardPack } from './make-board-pack.ts';

let it: TestApp;
let owner: pg.Client;
let pool: Pool;
beforeAll(async () => {
  it = await startTestApp();
  pool = openPool(it.databases.worker, { max: 3 });
  owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  await owner.query(`update workspaces set created_at = '2026-01-05T09:00:00Z'`);
  await owner.query(`update state_history set from_at = '2026-01-05T09:00:00Z'`);
  await itIs(furnishedAt);
  await furnish(it, it.here, { ...(await prepareToFurnish(it, it.here)), which: 0 });
}, 60_000);
afterAll(async () => {
  await Promise.all([owner.end(), pool.end()]);
  await it.stop();
});

const here = () => ({ workspaceId: it.here.workspaceId });
const inFirst = () => ({ partnershipId: it.here.partnershipIds[0] });
const auditor = () => it.as(it.here.people.auditor);

/** Moves the one clock, as the demo does. */
const itIs = (instant: string) =>
  owner.query(
    `insert into app.demo_clock ("offset") values ($1::timestamptz - clock_timestamp())
     on conflict (only_one) do update set "offset" = excluded."offset"`,
    [instant],
  );

type Light = keyof ReturnType<typeof portfolioSummary>['lights'];
type Cells = Record<string, string>;
const summaryOf = (rows: readonly Cells[]) =>
  portfolioSummary(
    rows.map(({ light = '', risksRed, actionsOverdue, reportDaysLate }) => ({
      light: light as Light,
      risksRed: Number(risksRed),
      actionsOverdue: Number(actionsOverdue),
      reportDaysLate: Number(reportDaysLate),
    })),
  );
const named = (names: readonly string[], cells: readonly string[]): Cells =>
  Object.fromEntries(names.map((name, n) => [name, cells[n] ?? '']));

/** What the page is made of. */
async function asJson(query: Query) {
  const { items } = await auditor().portfolio.get({ params: here(), query });
  const rows = items.map(({ light, risksRed, actionsOverdue, report }) => ({
    light,
    risksRed: String(risksRed),
    actionsOverdue: String(actionsOverdue),
    reportDaysLate: String(report?.daysLate ?? 0),
  }));
  return summaryOf(rows);
}

async function asCsv(query: Query) {
  const file = await auditor().portfolio.export({ params: here(), query: { ...query, format: 'csv' } });
  const [head = [], ...lines] = parseCsv(await file.text());
  return summaryOf(lines.map((line) => named(head, line)));
}

async function asWorkbook(query: Query) {
  const file = await auditor().portfolio.export({ params: here(), query: { ...query, format: 'xlsx' } });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await file.arrayBuffer());
  const [sheet] = workbook.worksheets;
  const { holds } = portfolioColumns.light;
  const words = holds.kind === 'choice' ? Object.entries(holds.words) : [];
  const rows = (sheet?.getRows(2, sheet.rowCount - 1) ?? []).map((row) => {
    const cells = named(
      Object.keys(portfolioColumns),
      Object.keys(portfolioColumns).map((_name, n) => row.getCell(n + 1).text),
    );
    return { ...cells, light: words.find(([, word]) => word === cells['light'])?.[0] ?? '' };
  });
  return summaryOf(rows);
}

async function asPdf({ asOf }: Query) {
  const { boardPacks } = auditor();
  const { id: packId } = await boardPacks.ask({ params: here(), body: { title: 'All', asOf: asOf ?? null } });
  const params = { ...here(), packId };
  await makeBoardPack({ pool, requestPool: it.pool, log: pino({ level: 'silent' }) }, params);
  const file = await boardPacks.document({ params });
  const document = await getDocumentProxy(new Uint8Array(await file.arrayBuffer()));
  const { items } = await (await document.getPage(2)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  const figure = (name: string) =>
    Number(new RegExp(`${name} +(\\d+)`).exec(text.split('Partnership Light')[0] ?? '')?.[1]);
  const [red, amber, green, grey] = ['Red', 'Amber', 'Green', 'Not assessed'].map(figure);
  return {
    partnerships: figure('Partnerships'),
    lights: { red, amber, green, grey },
    risksRed: figure(String.raw`Open risks that are high \(red\)`),
    actionsOverdue: figure('Overdue actions'),
    reportsLate: figure('Late reports'),
  };
}

type Query = { asOf?: string };

/** The same figures in each form. */
async function everywhere(query: Query) {
  const figures = await asJson(query);
  expect({ csv: await asCsv(query), xlsx: await asWorkbook(query), pdf: await asPdf(query) }).toEqual({
    csv: figures,
    xlsx: figures,
    pdf: figures,
  });
  return figures;
}

test('page, JSON, CSV, workbook and PDF say the same, today and for a day before a light, a membership and a score changed', async () => {
  const { risks, memberships } = it.as(it.here.people.chair);
  const lead = { leadPartnerId: it.here.partnerIds[0] ?? '' };
  const body = { title: 'Funding ends', category: 'finance', likelihood: 4, impact: 4, ...lead } as const;
  const { id: riskId, version } = await risks.raise({ params: inFirst(), body });
  await itIs('2026-11-20T09:00:00Z');
  const before = await everywhere({});
  expect(before).toMatchObject({ partnerships: 2, risksRed: expect.any(Number) });

  await itIs('2026-12-01T09:00:00Z');
  const params = { ...inFirst(), riskId };
  await risks.review({ params, body: { likelihood: 1, impact: 2, reason: 'Funded' } }, { ifMatch: version });
  const { items } = await memberships.list({ params: inFirst() });
  const leaving = items.find(({ personId }) => personId === it.here.people.broker.personId);
  await memberships.end(
    { params: { ...inFirst(), membershipId: leaving?.id ?? '' }, body: { on: '2026-12-01' } },
    { ifMatch: leaving?.version ?? 0 },
  );
  expect(await everywhere({ asOf: '2026-11-20' })).toEqual(before);
  const now = await everywhere({});
  expect(now.risksRed).toBe(before.risksRed - 1);
  expect(now).not.toEqual(before);
});
