import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { admitRoles, migrate, openPool } from '@trivet/db';
import { startEmbedded } from '@trivet/db/embedded';
import autocannon from 'autocannon';
import { type Generated, generate, generateRegisters, type Registers, type Size, sizes } from './generate.ts';
import { generateSeries } from './series.ts';
import { median, type Server, type Servers, startServers } from './servers.ts';
import { compareSpreadsheets } from './spreadsheet.ts';

// node bench/run.ts [small|medium|large] [seconds]: the product, the hand-tuned handler, a static answer and the database
// alone, in turn on one database, so that a busy machine slows all of them alike. Only the ratios mean anything.
const size = (process.argv[2] ?? 'medium') as Size;
if (!(size in sizes)) throw new Error(`Choose one of ${Object.keys(sizes).join(', ')}`);
const seconds = Number(process.argv[3] ?? 5);
const rounds = 3;
const connections = 16;

const folder = mkdtempSync(join(tmpdir(), 'trivet-bench-'));
const database = await startEmbedded({ dataDir: join(folder, 'data') });
try {
  await migrate(database.url);
  const roles = await admitRoles(database.url, 'only-for-the-bench');
  console.log(`Generating a ${size} workspace: ${sizes[size].partnerships} partnerships`);
  const made = await generate(database.url, size);
  const servers = await startServers(database.url, JSON.stringify(roles), made.accountId);
  for (const work of worksOn(made)) await compare(work, servers);
  const long = await generateRegisters(database.url);
  await compare(registerWork(made, long), servers);
  await compareSpreadsheets(servers, long);
  for (const work of seriesWorks(await generateSeries(database.url))) await compare(work, servers);
  await report100000(servers.product, made);
  for (const server of Object.values(servers)) server.kill();
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

type Work = { name: string; product: string; handTuned: string; sql: string; goal: number };

function worksOn({ workspaceId, partnershipId }: Generated): Work[] {
  return [
    {
      name: 'W1 first 50 risks, by light, worst first',
      product: `/api/v1/partnerships/${partnershipId}/risks?light=red,amber&sort=-score&limit=50`,
      handTuned: `/w1/${partnershipId}`,
      sql: `select id from risks where workspace_id = '${workspaceId}' and partnership_id = '${partnershipId}' and status = 'open' order by score desc, id desc limit 50`,
      goal: 0.7,
    },
    {
      name: 'W3 portfolio, first 200 partnerships',
      product: `/api/v1/workspaces/${workspaceId}/reports/portfolio?limit=200`,
      handTuned: `/w3/${workspaceId}`,
      sql: `select count(*) from partnership_rollups where workspace_id = '${workspaceId}'`,
      goal: 0.7,
    },
  ];
}

function registerWork({ workspaceId }: Generated, { REGISTER }: Registers): Work {
  return {
    name: 'W1 the same of a register of 5,000',
    product: `/api/v1/partnerships/${REGISTER}/risks?light=red,amber&sort=-score&limit=50`,
    handTuned: `/w1/${REGISTER}`,
    sql: `select id from risks where workspace_id = '${workspaceId}' and partnership_id = '${REGISTER}' and status = 'open' order by score desc, id desc limit 50`,
    goal: 0.7,
  };
}

/** Of a million values. */
function seriesWorks({ workspaceId, indicatorId }: Awaited<ReturnType<typeof generateSeries>>): Work[] {
  return [
    {
      name: 'The chart of one indicator, 200 of 1,000,000 values',
      product: `/api/v1/workspaces/${workspaceId}/indicators/${indicatorId}/curve`,
      handTuned: `/curve/${indicatorId}`,
      sql: `select ends_on, value from indicator_points where indicator_id = '${indicatorId}' and replaced_at is null order by ends_on`,
      goal: 0.7,
    },
    {
      name: 'The progress of 200 of 5,000 indicators',
      product: `/api/v1/workspaces/${workspaceId}/indicators?limit=200`,
      handTuned: `/progress/${workspaceId}`,
      sql: `select id, state, light from indicators where workspace_id = '${workspaceId}' and archived_at is null order by number, id limit 200`,
      goal: 0.7,
    },
  ];
}

async function compare(work: Work, { product, handTuned, static: fixed }: Servers): Promise<void> {
  console.log(`\n${work.name}`);
  const taken = { product: [] as Load[], handTuned: [] as Load[], static: [] as Load[], database: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    taken.product.push(await load(product, work.product));
    taken.handTuned.push(await load(handTuned, work.handTuned));
    taken.static.push(await load(fixed, '/static'));
    taken.database.push(await databaseAlone(work.sql));
  }
  const rate = (loads: Load[]) => median(loads.map((one) => one.rate));
  const cpu = (loads: Load[]) => median(loads.map((one) => one.cpu));
  const ratio = median(taken.product.map((one, i) => one.rate / (taken.handTuned[i]?.rate ?? NaN)));
  console.log(
    `  product       ${rate(taken.product).toFixed(0).padStart(6)}/s  ${cpu(taken.product).toFixed(0).padStart(5)} µs of its own CPU a request`,
  );
  console.log(
    `  hand-tuned    ${rate(taken.handTuned).toFixed(0).padStart(6)}/s  ${cpu(taken.handTuned).toFixed(0).padStart(5)} µs`,
  );
  console.log(
    `  static answer ${rate(taken.static).toFixed(0).padStart(6)}/s  ${cpu(taken.static).toFixed(0).padStart(5)} µs`,
  );
  console.log(`  database      ${median(taken.database).toFixed(0).padStart(6)}/s on one connection`);
  console.log(`  product to hand-tuned ${ratio.toFixed(2)} (goal ${work.goal.toFixed(2)})`);
}

type Load = { rate: number; cpu: number };

async function load({ address, headers, cpu }: Server, path: string): Promise<Load> {
  const before = await cpu();
  const { requests, non2xx, duration } = await autocannon({
    url: address + path,
    headers,
    connections,
    duration: seconds,
  });
  if (non2xx > 0) throw new Error(`${path}: ${non2xx} answers were not a success`);
  return { rate: requests.total / duration, cpu: ((await cpu()) - before) / requests.total };
}

async function databaseAlone(sql: string): Promise<number> {
  const pool = openPool(database.url, { max: 1 });
  const until = performance.now() + 1000;
  let n = 0;
  for (; performance.now() < until; n += 1) await pool.query({ name: 'alone', text: sql });
  await pool.end();
  return n;
}

async function report100000(product: Server, { partnershipId }: Generated): Promise<void> {
  const path = `/api/v1/partnerships/${partnershipId}/risks?limit=50`;
  await autocannon({ url: product.address + path, headers: product.headers, connections, amount: 100_000 });
  const megabytes = (await product.memory()) / 2 ** 20;
  console.log(`\nMemory of the API after 100,000 requests: ${megabytes.toFixed(0)} MB (goal 250)`);
}
