import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { admitRoles, migrate } from '@trivet/db';
import { startEmbedded } from '@trivet/db/embedded';
import { sroReports } from '../packages/domain/src/index.ts';
import pg from 'pg';
import { generate, type Size, sizes } from './generate.ts';
import { median, startServers } from './servers.ts';

// node bench/sro-reports.ts [small|medium|large] [times]: every report over partnerships as its first page today, its
// first page on a day a year ago (from history), and whole as CSV, each in milliseconds at the median.
const size = (process.argv[2] ?? 'medium') as Size;
if (!(size in sizes)) throw new Error(`Choose one of ${Object.keys(sizes).join(', ')}`);
const times = Number(process.argv[3] ?? 5);

const folder = mkdtempSync(join(tmpdir(), 'trivet-bench-'));
const database = await startEmbedded({ dataDir: join(folder, 'data') });
try {
  await migrate(database.url);
  const roles = await admitRoles(database.url, 'only-for-the-bench');
  const { workspaceId, accountId } = await generate(database.url, size);
  await keepHistory(database.url);
  const { product, ...others } = await startServers(database.url, JSON.stringify(roles), accountId);
  for (const server of Object.values(others)) server.kill();
  const ask = async (path: string) => {
    const begun = performance.now();
    const answer = await fetch(`${product.address}/api/v1/workspaces/${workspaceId}/reports/${path}`, product);
    const { length } = await answer.text();
    if (answer.status !== 200) return { ms: Number.NaN, length };
    return { ms: performance.now() - begun, length };
  };
  console.log(
    `${'report'.padEnd(22)} ${'today'.padStart(9)} ${'a year ago'.padStart(11)} ${'CSV'.padStart(9)}   CSV, kB`,
  );
  for (const name of ['portfolio', ...Object.keys(sroReports)]) {
    const ways = [`${name}?limit=50`, `${name}?limit=50&asOf=2025-11-20`, `${name}/export?format=csv`];
    const found = [];
    for (const way of ways) {
      const runs = [];
      for (let n = 0; n < times; n += 1) runs.push(await ask(way));
      found.push({ ms: median(runs.map(({ ms }) => ms)), length: runs[0]?.length ?? 0 });
    }
    const [today, then, csv] = found.map(({ ms }) => ms.toFixed(0).padStart(8));
    console.log(
      `${name.padEnd(22)} ${today} ${then?.padStart(11)} ${csv}  ${((found[2]?.length ?? 0) / 1000).toFixed(0).padStart(8)}`,
    );
  }
  product.kill();
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Two rows of history for each thing, as if each had changed once half a year ago. */
async function keepHistory(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const kept = (subject: string, table: string, state: string, place = 'partnership_id') => `
    insert into state_history (workspace_id, partnership_id, subject, subject_id, from_at, to_at, state)
    select workspace_id, ${place}, '${subject}', id, span.from_at, span.to_at, jsonb_build_object(${state})
    from ${table} cross join (values (timestamptz '2025-01-01', timestamptz '2026-05-01'), ('2026-05-01', null)) span (from_at, to_at)`;
  const owners = `'ownerPartnerId', owner_partner_id, 'ownerPersonId', owner_person_id`;
  for (const step of [
    `update workspaces set created_at = '2025-01-01'`,
    `update partners set joined_on = '2025-01-01'`,
    kept('partnership', 'partnerships', `'status', status, 'stage', stage, 'archivedAt', archived_at`, 'null::uuid'),
    kept('outcome', 'outcomes', `'sroPersonId', sro_person_id`, 'null::uuid'),
    kept('contribution', 'contributions', `'outcomeId', outcome_id, 'endedOn', ended_on`),
    kept('report', 'reports', `'status', status, 'dueOn', due_on`),
    kept('action', 'actions', `'status', status, 'dueOn', due_on - 365, ${owners}`),
    kept(
      'risk',
      'risks',
      `'status', status, 'light', light, 'score', score, 'category', category, 'leadPartnerId', lead_partner_id, 'ownerPersonId', owner_person_id`,
    ),
    kept(
      'affected_partner',
      'risk_affected_partners',
      `'affected', affected, 'riskId', risk_id, 'partnerId', partner_id`,
    ),
    'analyze',
  ])
    await client.query(step);
  await client.end();
}
