import { findRollupDifferences, openPool, asJob, type Pool } from '@trivet/db';
import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePartnershipCopy } from '../partnership-copies/make-partnership-copy.ts';
import { type Demo, openDemo } from '../testing/seeded-demo.ts';
import { filesIn } from '../testing/read-archive.ts';

// All of the demo's largest partnership: taken away, brought into the other workspace, and taken away from there.

let demo: Demo;
let pool: Pool;
let there: { workspaceId: string; partnershipId: string };
let here: { workspaceId: string; partnershipId: string };
let original: Buffer;
const administrator = 'fergal.toner@glenree.example';
const auditorThere = 'ian.wallace@carnmoyle.example';
const auditorHere = 'sinead.mallon@glenree.example';

beforeAll(async () => {
  demo = await openDemo('journeys through carnmoyle');
  pool = openPool(demo.config.databases.worker, { max: 4 });
  const { workspaceId, partnershipId } = await demo.idsIn('EARLY');
  there = { workspaceId: workspaceId ?? '', partnershipId: partnershipId ?? '' };
  const glenree = (await demo.idsIn('WELL')).workspaceId ?? '';
  await demo.owner.query(`update people set roles = roles || '{auditor}' where email = $1`, [auditorHere]);
  await shareOutcomes(glenree);
  original = await taken(auditorThere, there);
  const brought = await demo.as(administrator).broughtPartnerships.bringIn({
    params: { workspaceId: glenree },
    query: { code: 'FAMILY' },
    file: new Blob([new Uint8Array(original)], { type: 'application/zip' }),
  });
  here = { workspaceId: glenree, partnershipId: brought.partnershipId };
}, 240_000);
afterAll(async () => {
  await pool.end();
  await demo.close();
});

/** Outcomes and indicators are a workspace's own: the other has the same by their words. */
async function shareOutcomes(workspaceId: string): Promise<void> {
  await demo.owner.query(
    `insert into outcomes select (jsonb_populate_record(o, jsonb_build_object('id', uuidv7(), 'workspace_id', $1::uuid,
       'code', 'Z' || row_number() over (), 'sro_person_id', null))).* from outcomes o
     where workspace_id = $2 and not exists (select from outcomes h where h.workspace_id = $1 and h.statement = o.statement)`,
    [workspaceId, there.workspaceId],
  );
  // Whether somebody answers for an outcome is said where it is kept, and was on a past day.
  await demo.owner.query(
    `update outcomes h set sro_person_id = (select id from people where email = $3) from outcomes o
     where h.workspace_id = $1 and o.workspace_id = $2 and o.statement = h.statement and o.sro_person_id is not null`,
    [workspaceId, there.workspaceId, administrator],
  );
  await demo.owner.query(`delete from state_history where workspace_id = $1 and subject = 'outcome'`, [workspaceId]);
  await demo.owner.query(
    `insert into state_history (workspace_id, subject, subject_id, from_at, to_at, state)
     select $1, 'outcome', h.id, s.from_at, s.to_at, s.state from state_history s join outcomes o on o.id = s.subject_id
     join outcomes h on h.statement = o.statement and h.workspace_id = $1 where s.subject = 'outcome' and o.workspace_id = $2`,
    [workspaceId, there.workspaceId],
  );
  await demo.owner.query(
    `insert into indicators select (jsonb_populate_record(i, jsonb_build_object('id', uuidv7(), 'workspace_id', $1::uuid,
       'number', 900 + i.number, 'collected_by_organisation_id', null, 'outcome_id',
       (select h.id from outcomes h join outcomes o on o.statement = h.statement where o.id = i.outcome_id and h.workspace_id = $1 limit 1)))).*
     from indicators i where workspace_id = $2`,
    [workspaceId, there.workspaceId],
  );
}

async function taken(email: string, { workspaceId, partnershipId }: typeof there): Promise<Buffer> {
  const { partnershipCopies } = demo.as(email);
  const { id: copyId } = await partnershipCopies.ask({ params: { partnershipId } });
  await makePartnershipCopy({ pool, requestPool: demo.pool, log: pino({ level: 'silent' }) }, { workspaceId, copyId });
  const answer = await partnershipCopies.archive({ params: { partnershipId, copyId } });
  return Buffer.from(await answer.arrayBuffer());
}

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What is another’s here, or was frozen with the ids it had there. */
const another = new Set([
  'matrix_version',
  'private_editions',
  'agenda_template_id',
  'workspace_id',
  'partnership_id',
  'code',
  'content',
]);

/** The rows of an archive, each id as a fingerprint of the row it belongs to: so two archives with other ids compare. */
async function comparable(archive: Buffer): Promise<Record<string, string[]>> {
  const files = [...(await filesIn(archive))].filter(([path]) => path.endsWith('.jsonl'));
  const tables = files.map(([path, content]) => {
    const rows = String(content).split('\n').filter(Boolean);
    return [path, rows.map((line) => JSON.parse(line) as Record<string, unknown>)] as const;
  });
  const plain = (row: Record<string, unknown>) =>
    JSON.stringify(Object.fromEntries(Object.entries(row).filter(([name]) => !another.has(name))));
  const labels = new Map<string, string>();
  for (const [path, rows] of tables)
    for (const row of rows)
      labels.set(
        String(row.id),
        createHash('sha256')
          .update(path + plain(row).replaceAll(anyId, '#'))
          .digest('hex'),
      );
  const labelled = (row: Record<string, unknown>) => plain(row).replaceAll(anyId, (id) => labels.get(id) ?? '?');
  return Object.fromEntries(tables.map(([path, rows]) => [path, rows.map(labelled).toSorted()]));
}

test('what is taken away from where it was brought in is the same again, but for ids', async () => {
  const [before, after] = await Promise.all([comparable(original), comparable(await taken(auditorHere, here))]);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const path of Object.keys(before).filter((each) => each.startsWith('rows/')))
    expect({ path, rows: after[path] }).toEqual({ path, rows: before[path] });
});

/** An answer without what is another’s in another place. */
async function answerOf(email: string, url: string) {
  const answer = await demo.app.inject({ method: 'GET', url: `/api/v1${url}`, headers: await demo.headersOf(email) });
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return inNoOrder(JSON.parse(answer.body.replaceAll(anyId, '#').replaceAll('FAMILY', 'EARLY')));
}

/** What stands equal goes by ids, which are others here; and to take a copy away or to bring it in is a change itself. */
function inNoOrder(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(inNoOrder).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'changedAt')
      .map(([name, each]) => [name, inNoOrder(each)]),
  );
}

test.each([
  '/risks?limit=200',
  '/actions?limit=200',
  '/reports?limit=200',
  '/milestones?limit=200',
  '/money',
  '/dashboard',
])('below the partnership, %s answers the same', async (path) => {
  expect(await answerOf(auditorHere, `/partnerships/${here.partnershipId}${path}`)).toEqual(
    await answerOf(auditorThere, `/partnerships/${there.partnershipId}${path}`),
  );
});

test.each(['', '&asOf=2026-10-30', '&asOf=2026-06-30'])('the portfolio says the same of it %s', async (asOf) => {
  const asked = ({ workspaceId, partnershipId }: typeof here) =>
    `/workspaces/${workspaceId}/reports/portfolio?partnershipIds=${partnershipId}${asOf}`;
  expect(await answerOf(auditorHere, asked(here))).toEqual(await answerOf(auditorThere, asked(there)));
});

test('its counts are those of its rows, and its trail begins with the archive it came in', async () => {
  const differences = await asJob(pool, { name: 'check_rollups', workspaceId: here.workspaceId }, ({ tx }) =>
    findRollupDifferences(tx, here.workspaceId),
  );
  expect(differences).toEqual([]);
  const { rows } = await demo.owner.query(
    'select sequence, action, subject, facts from audit_entries where partnership_id = $1 order by sequence',
    [here.partnershipId],
  );
  expect(rows[0]).toMatchObject({
    sequence: 1,
    action: 'brought_partnership.bring_in',
    subject: 'brought_partnership',
    facts: { sha256: [null, createHash('sha256').update(original).digest('hex')] },
  });
});

test('agreements and minutes are as they were signed and approved, to the letter', async () => {
  const { rows } = await demo.owner.query<{ id: string }>(
    'select distinct agreement_id as id from agreement_versions where partnership_id = $1',
    [here.partnershipId],
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { id: agreementId } of rows) {
    const params = { partnershipId: here.partnershipId, agreementId };
    const { items } = await demo.as(auditorHere).agreements.versions({ params });
    expect(items.map(({ isIntact }) => isIntact)).toEqual(items.map(() => true));
  }
});
