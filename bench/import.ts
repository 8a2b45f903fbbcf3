import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { admitRoles, migrate, openPool } from '@trivet/db';
import { startEmbedded } from '@trivet/db/embedded';
import { type Generated, generate } from './generate.ts';
import { type Server, startServer } from './servers.ts';

// node bench/import.ts [measures|indicators]: 5,000 values of 100 of them from a CSV against ten times as many, in one run, each in a process of
// its own: how long, and how much more memory than before at its highest. What comes through in parts takes no more of it.
const kind = process.argv[2] === 'indicators' ? 'indicator' : 'measure';
const series = 100;
// With its headings, the longest file there may be.
const sizes = [5_000, 49_999];
const mostGrowth = 32 * 2 ** 20;

const folder = mkdtempSync(join(tmpdir(), 'trivet-bench-'));
const database = await startEmbedded({ dataDir: join(folder, 'data') });
try {
  await migrate(database.url);
  const roles = JSON.stringify(await admitRoles(database.url, 'only-for-the-bench'));
  const made = await generate(database.url, 'small');
  const peaks: number[] = [];
  for (const size of sizes) {
    await countAnew(made);
    const server = await startServer('product', [database.url, roles, made.accountId]);
    try {
      await bringIn(server, made, { start: '2001-01-01', rows: 500 });
      const before = await server.memory();
      const took = await bringIn(server, made, { start: '2005-01-01', rows: size });
      const peak = (await server.peak()) - before;
      peaks.push(peak);
      const steps = Object.entries(took).map(([step, ms]) => `${step} ${(ms / 1000).toFixed(1)} s`);
      console.log(`${size} values: ${steps.join(', ')}; at most ${megabytes(peak)} MB more`);
    } finally {
      server.kill();
    }
  }
  const growth = (peaks[1] ?? 0) - (peaks[0] ?? 0);
  console.log(`Ten times as many values take ${megabytes(growth)} MB more (goal ${megabytes(mostGrowth)})`);
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

type Part = { start: string; rows: number };

async function bringIn({ address, headers }: Server, { workspaceId, partnershipId }: Generated, part: Part) {
  const places = {
    measure: `partnerships/${partnershipId}/imports`,
    indicator: `workspaces/${workspaceId}/indicator-imports`,
  };
  const base = `${address}/api/v1/${places[kind]}`;
  const ask = async (path: string, init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }) => {
    const answer = await fetch(base + path, {
      ...init,
      headers: { ...headers, origin: 'http://localhost', ...init.headers },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { id: string; version: number; create: number; problems: unknown[] };
  };
  const body = fileOf(part);
  const began = performance.now();
  const brought = await ask(`?fileName=values.csv${kind === 'measure' ? '&register=values' : ''}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/csv' },
  });
  const read = performance.now();
  const { create, problems } = await ask(`/${brought.id}/check`, {});
  if (create !== part.rows)
    throw new Error(`${create} values would come in, not ${part.rows}: ${JSON.stringify(problems[0])}`);
  const checked = performance.now();
  const change = { 'content-type': 'application/json', 'if-match': `"v${brought.version}"` };
  await ask(`/${brought.id}/confirmation`, { method: 'PUT', body: '{}', headers: change });
  return { read: read - began, check: checked - read, confirm: performance.now() - checked };
}

/** A value a day of each measure, from one day on. */
function fileOf({ start, rows }: Part): string {
  const day = (n: number) => new Date(Date.parse(start) + n * 86_400_000).toISOString().slice(0, 10);
  const lines = Array.from({ length: rows }, (_, n) => `Count ${n % series},${day(Math.floor(n / series))},${n}`);
  return [`${kind},on,value`, ...lines].join('\n');
}

/** Fresh measures or indicators, for each turn the same. */
async function countAnew({ partnershipId, workspaceId }: Generated): Promise<void> {
  const pool = openPool(database.url, { max: 1 });
  const of = {
    measure: [`partnership_id, quadrant,`, `p.id, 'how_much',`, `partnerships p`, partnershipId],
    indicator: [`outcome_id,`, `p.id,`, `(select * from outcomes where workspace_id = $1 limit 1) p`, workspaceId],
  } as const;
  const [columns, values, from, place] = of[kind];
  await pool.query(`update people set roles = '{administrator,member}' where account_id is not null`);
  await pool.query(`truncate ${kind}s cascade`);
  await pool.query(
    `insert into ${kind}s (id, workspace_id, ${columns} number, title, definition, unit, unit_words, decimals, direction,
       source, frequency, reporting_days, is_in_development, comparability, targets, path_number, latest_is_provisional, state,
       period_count, sparkline, version, created_at, updated_at)
     select uuidv7(), p.workspace_id, ${values} n + 1, 'Count ' || n, '', 'number', '', 0, 'higher', '', 'none', 0, false, '', '[]', 0,
       false, 'not_enough_data', 0, '[]', 1, app.now(), app.now()
     from ${from}, generate_series(0, ${series - 1}) n where $1 in (p.id, p.workspace_id)`,
    [place],
  );
  await pool.query('analyze');
  await pool.end();
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}
