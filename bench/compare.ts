import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPool } from '@trivet/db';
import autocannon from 'autocannon';
import { median, type Server, type Servers } from './servers.ts';

/** `peer`: the same question in GraphQL, where a general-purpose tool can be asked it. `change`: what is sent instead of asking. */
export type Work = {
  name: string;
  product: string;
  handTuned: string;
  sql: string;
  goal: number;
  peer?: string;
  change?: Change;
};

/** Each request of a change anew: beyond the path of the work, and as which version. */
export type Change = { method: 'POST' | 'PATCH'; next: () => { path?: string; version?: number; body: object } };

export type Bench = {
  servers: Servers;
  peer?: Server | undefined;
  database: { url: string };
  dataFolder: string;
  seconds: number;
};

/** Where a database keeps its data: it may be another folder than was asked for. */
export async function dataFolderOf({ url }: { url: string }): Promise<string> {
  const pool = openPool(url, { max: 1 });
  const { rows } = await pool.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  await pool.end();
  return rows[0]?.folder ?? '';
}

const rounds = 3;
export const connections = 16;

/** One piece of work by the product, the hand-tuned handler, a static answer and the database alone, in turn. */
export async function compare(work: Work, bench: Bench): Promise<void> {
  const { product, handTuned, static: fixed } = bench.servers;
  const { peer } = bench;
  console.log(`\n${work.name}`);
  const taken = {
    product: [] as Load[],
    handTuned: [] as Load[],
    static: [] as Load[],
    database: [] as number[],
    peer: [] as Load[],
  };
  for (let round = 0; round < rounds; round += 1) {
    taken.product.push(await load(product, work.product, bench, work.change));
    taken.handTuned.push(await load(handTuned, work.handTuned, bench, work.change));
    taken.static.push(await load(fixed, '/static', bench));
    if (peer && work.peer)
      taken.peer.push(
        await load(peer, '/graphql', bench, { method: 'POST', next: () => ({ body: { query: work.peer } }) }),
      );
    taken.database.push(await databaseAlone(work.sql, bench));
  }
  const ratio = median(taken.product.map((one, i) => one.rate / (taken.handTuned[i]?.rate ?? NaN)));
  console.log(`  product       ${lineOf(taken.product)}`);
  console.log(`  hand-tuned    ${lineOf(taken.handTuned)}`);
  console.log(`  static answer ${lineOf(taken.static)}`);
  if (taken.peer.length > 0) console.log(`  PostGraphile  ${lineOf(taken.peer)}`);
  console.log(`  database      ${median(taken.database).toFixed(0).padStart(6)}/s on one connection`);
  console.log(`  product to hand-tuned ${ratio.toFixed(2)} (goal ${work.goal.toFixed(2)})`);
  const whole = (loads: Load[]) => median(loads.map(({ cpu, databaseCpu }) => cpu + (databaseCpu ?? NaN)));
  const byTime = whole(taken.handTuned) / whole(taken.product);
  if (!Number.isNaN(byTime)) console.log(`  by processor time of both processes ${byTime.toFixed(2)}`);
}

/** Requests a second; microseconds a request, of the server and, where it can be told, of its database. */
type Load = { rate: number; cpu: number; databaseCpu: number | null };

function lineOf(loads: Load[]): string {
  const [rate, cpu] = [median(loads.map((one) => one.rate)), median(loads.map((one) => one.cpu))];
  const database = loads.flatMap(({ databaseCpu }) => databaseCpu ?? []);
  const beside = database.length > 0 ? `, ${median(database).toFixed(0)} µs of Postgres` : '';
  return `${rate.toFixed(0).padStart(6)}/s  ${cpu.toFixed(0).padStart(5)} µs of its own CPU a request${beside}`;
}

async function load(server: Server, path: string, { dataFolder, seconds }: Bench, change?: Change): Promise<Load> {
  const [before, databaseBefore] = [await server.cpu(), databaseTime(dataFolder)];
  const { requests, non2xx, duration } = await autocannon({
    url: server.address + path,
    headers: server.headers,
    ...(change && { requests: [{ setupRequest: (request) => ({ ...request, ...sentBy(change, path, server) }) }] }),
    connections,
    duration: seconds,
  });
  if (non2xx > 0) throw new Error(`${path}: ${non2xx} answers were not a success`);
  const databaseAfter = databaseTime(dataFolder);
  return {
    rate: requests.total / duration,
    cpu: ((await server.cpu()) - before) / requests.total,
    databaseCpu:
      databaseBefore === null || databaseAfter === null ? null : (databaseAfter - databaseBefore) / requests.total,
  };
}

function sentBy({ method, next }: Change, path: string, { headers }: Server): autocannon.Request {
  const { path: further = '', version, body } = next();
  return {
    method,
    path: path + further,
    headers: {
      ...headers,
      'content-type': 'application/json',
      ...(version !== undefined && { 'if-match': `"v${version}"` }),
    },
    body: JSON.stringify(body),
  };
}

const microsecondsATick = 10_000;

/** Microseconds that Postgres has spent so far, all its processes together; null where the system does not tell. */
function databaseTime(folder: string): number | null {
  try {
    const [postmaster = ''] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const spent = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => ticksOf(pid, postmaster));
    return sum(spent) * microsecondsATick;
  } catch {
    return null;
  }
}

/** The user and system time of the postmaster with what its ended children spent, or of a child that still runs. */
function ticksOf(pid: string, postmaster: string): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? [];
    const [spent, spentByEnded] = [sum(fields.slice(11, 13)), sum(fields.slice(13, 15))];
    if (pid === postmaster) return spent + spentByEnded;
    return fields[1] === Number(postmaster) ? spent : 0;
  } catch {
    // It ended meanwhile.
    return 0;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

async function databaseAlone(sql: string, { database }: Bench): Promise<number> {
  const pool = openPool(database.url, { max: 1 });
  const until = performance.now() + 1000;
  let n = 0;
  for (; performance.now() < until; n += 1) await pool.query({ name: 'alone', text: sql });
  await pool.end();
  return n;
}
