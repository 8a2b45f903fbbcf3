import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { admitRoles, migrate, openPool } from '@trivet/db';
import { startEmbedded } from '@trivet/db/embedded';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import type { Config } from '../apps/api/src/config.ts';
import { prepareJobStore } from '../apps/api/src/jobs/store/postgres.ts';
import { planWorkspace } from '../apps/api/src/reminders/plan-workspace.ts';
import { bringRedis } from '../tools/test/redis.ts';
import { generate } from './generate.ts';
import { forkWorker } from './servers.ts';

// node bench/reminders.ts [letters]: W8 of the reminders, ledger to mail server, beside bare pooled nodemailer that hands
// letters of the same size to the same server, in one run; and how long one pass over ten due things a letter takes.
const letters = Number(process.argv[2] ?? 10_000);
const dueThings = letters * 10;

const folder = mkdtempSync(join(tmpdir(), 'trivet-bench-'));
const database = await startEmbedded({ dataDir: join(folder, 'data') });
const redis = await bringRedis();
const sink = fork(join(import.meta.dirname, 'sink.ts'));
const [{ url: smtpUrl }] = (await once(sink, 'message')) as [{ url: string }];
const owner = new pg.Client(database.url);
try {
  await migrate(database.url);
  const databases = await admitRoles(database.url, 'only-for-the-bench');
  const { workspaceId } = await generate(database.url, 'medium');
  await prepareJobStore(database.url);
  await owner.connect();
  await fill(workspaceId);
  await live(databases, workspaceId);

  const bare = await rateOf('bare pooled nodemailer', sendBare);
  for (const [kind, redisUrl, day] of [
    ['Postgres', undefined, '2026-11-13'],
    ['Redis', redis.url, '2026-11-18'],
  ] as const) {
    if (redisUrl === '') continue;
    await setClock(day);
    await plan(databases, workspaceId);
    const rate = await rateOf(`the product, jobs on ${kind}`, () => sendAll({ databases, redisUrl }));
    console.log(`  ${(rate / bare).toFixed(2)} of bare (goal 0.50)`);
  }
} finally {
  await owner.end();
  sink.kill();
  await redis.stop();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** People with ten actions each that are due today. */
async function fill(workspaceId: string): Promise<void> {
  await owner.query('delete from actions');
  await owner.query(
    `with place as (
       select id, partnership_id, row_number() over (order by id) - 1 as at, count(*) over () as all
       from partners where workspace_id = $1 and role = 'lead'),
     person as (
       insert into people (id, workspace_id, name, email, version, created_at, updated_at)
       select uuidv7(), $1, 'Reader ' || n, 'reader' || n || '@example.org', 1, app.now(), app.now() from generate_series(1, $2::int) n
       returning id, substr(name, 8)::int as n),
     seat as (
       select person.id as person_id, place.id as partner_id, place.partnership_id, person.n from person join place on place.at = person.n % place.all),
     member as (
       insert into memberships (id, workspace_id, partnership_id, partner_id, person_id, role, from_on, version, created_at, updated_at)
       select uuidv7(), $1, partnership_id, partner_id, person_id, 'member', '2026-01-01', 1, app.now(), app.now() from seat)
     insert into actions (id, workspace_id, partnership_id, number, title, description, owner_partner_id, owner_person_id, due_on, first_due_on, due_moves,
       priority, contingency, status, percent, worse_reason, last_update_on, last_note, closing_note, ceased_reason, version, created_at, updated_at)
     select uuidv7(), $1, partnership_id, n * 10 + m, 'Agree the venue rota', '', partner_id, person_id, '2026-11-11', '2026-11-11', 0,
       'medium', '', 'in_progress', 40, '', '2026-10-01', '', '', '', 1, app.now(), app.now()
     from seat, generate_series(0, 9) m`,
    [workspaceId, letters],
  );
  await owner.query(
    'update partnership_rollups u set actions_open = (select count(*) from actions a where a.partnership_id = u.partnership_id)',
  );
  await owner.query('analyze');
}

/** A ledger that has been in use: the first reminders of all these things have gone out. */
async function live(databases: Config['databases'], workspaceId: string): Promise<void> {
  await setClock('2026-11-11');
  await plan(databases, workspaceId);
  await owner.query(`update messages set state = 'sent', sent_at = app.now()`);
  await owner.query('analyze');
}

async function setClock(day: string): Promise<void> {
  await owner.query(
    `insert into app.demo_clock ("offset") values ($1::timestamptz - statement_timestamp())
     on conflict (only_one) do update set "offset" = excluded."offset"`,
    [`${day}T09:00:00Z`],
  );
}

/**
 * Writes down what is due, then looks over it all once more and finds nothing new: what a worker does every 30 seconds.
 * Beside it, what Postgres needs for as many of the same rows with the same indexes. Processor time is that of the one
 * process that did it: on a shared machine the clock on the wall says little.
 */
async function plan({ worker }: Config['databases'], workspaceId: string): Promise<void> {
  const pool = openPool(worker, { max: 1 });
  const written = await timeOf(pool, () => planWorkspace(pool, workspaceId, 'example.org'));
  const again = await timeOf(pool, () => planWorkspace(pool, workspaceId, 'example.org'));
  await pool.end();
  const things = dueThings.toLocaleString('en-GB');
  console.log(`Reminders of ${things} due things written in ${written}, looked over again in ${again} (goal 5 s)`);
  console.log(`  bare insert of the same rows: ${await timeOf(owner, insertBare)}`);
}

async function insertBare(): Promise<void> {
  await owner.query('begin');
  for (const table of ['reminders', 'notifications']) {
    await owner.query(`create temp table bare_${table} (like ${table} including all) on commit drop`);
    await owner.query(`insert into bare_${table} select * from ${table} order by id desc limit ${dueThings}`);
  }
  await owner.query('commit');
}

type Asked = Pick<pg.Client, 'query'>;
async function timeOf(asked: Asked, work: () => Promise<unknown>): Promise<string> {
  const { rows } = await asked.query<{ pid: number }>('select pg_backend_pid() as pid');
  const processor = () => processorSeconds(rows[0]?.pid ?? 0);
  const [before, started] = [processor(), performance.now()];
  await work();
  const wall = (performance.now() - started) / 1000;
  return `${wall.toFixed(1)} s (${(processor() - before).toFixed(1)} s of processor)`;
}

/** User and system time, proc_pid_stat(5): fields 14 and 15, in hundredths of a second; the name before them may hold blanks. */
function processorSeconds(pid: number): number {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = after.split(' ').slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) / 100;
}

async function rateOf(what: string, send: () => Promise<void>): Promise<number> {
  const before = await taken();
  const started = performance.now();
  await send();
  const rate = ((await taken()) - before) / ((performance.now() - started) / 1000);
  console.log(`${what}: ${rate.toFixed(0)} letters a second`);
  return rate;
}

async function sendBare(): Promise<void> {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 4 });
  const [text, html] = [
    'Agree the venue rota is due today. '.repeat(60),
    '<p>Agree the venue rota is due today.</p>'.repeat(150),
  ];
  await Promise.all(
    Array.from({ length: letters }, (_, at) =>
      transport.sendMail({
        from: 'trivet@example.org',
        to: `reader${at}@example.org`,
        subject: '10 things are due',
        text,
        html,
      }),
    ),
  );
  transport.close();
}

/** From a worker that starts until its last letter is written down as sent. */
async function sendAll(changes: Pick<Config, 'databases' | 'redisUrl'>): Promise<void> {
  const worker = forkWorker({ ...changes, mail: { smtpUrl, from: 'trivet@example.org' } });
  while (await leftToSend()) await pause(100);
  const gone = once(worker, 'exit');
  worker.kill('SIGTERM');
  await gone;
}

async function leftToSend(): Promise<boolean> {
  const { rows } = await owner.query<{ left: boolean }>(
    `select exists (select from messages where state in ('waiting', 'sending', 'temporary')) as left`,
  );
  return rows[0]?.left ?? false;
}

async function taken(): Promise<number> {
  sink.send('count');
  const [{ taken: count }] = (await once(sink, 'message')) as [{ taken: number }];
  return count;
}
