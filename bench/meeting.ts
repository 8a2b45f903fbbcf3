import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { addSession, admitRoles, migrate, openPool } from '@trivet/db';
import { startEmbedded } from '@trivet/db/embedded';
import pg from 'pg';
import { hashOf, newSecret } from '../apps/api/src/auth/secrets.ts';
import { prepareJobStore } from '../apps/api/src/jobs/store/postgres.ts';
import { generate } from './generate.ts';
import { forkWorker, median, startServers } from './servers.ts';

// node bench/meeting.ts [people] [notes]: a live meeting. Everyone follows the stream and reads the meeting when it
// says that something changed, as the page does; each note is timed from the moment it is sent until each of them has it.
const people = Number(process.argv[2] ?? 50);
const notes = Number(process.argv[3] ?? 40);

const kills: (() => unknown)[] = [];
const folder = mkdtempSync(join(tmpdir(), 'trivet-bench-'));
const database = await startEmbedded({ dataDir: join(folder, 'data') });
try {
  await migrate(database.url);
  await prepareJobStore(database.url);
  const roles = await admitRoles(database.url, 'only-for-the-bench');
  const { workspaceId, partnershipId, accountId } = await generate(database.url, 'small');
  const { product, ...others } = await startServers(database.url, JSON.stringify(roles), accountId);
  kills.push(product.kill);
  for (const server of Object.values(others)) server.kill();
  // It passes on what happened to the streams.
  const mail = { smtpUrl: 'smtp://127.0.0.1:1', from: 'bench@example.org' };
  const worker = forkWorker({ databases: roles, redisUrl: undefined, mail });
  kills.push(async () => {
    worker.kill();
    await once(worker, 'exit');
  });
  const [cookieName = ''] = (product.headers['cookie'] ?? '').split('=');
  const cookies = await admit(roles.auth, cookieName);
  const at = `${product.address}/api/v1/partnerships/${partnershipId}/meetings`;
  const taker = { ...product.headers, 'sec-fetch-site': 'same-origin' };
  const send = async <Answer>(method: string, url: string, body?: object, version?: number): Promise<Answer> => {
    const answer = await fetch(url, {
      method,
      headers: {
        ...taker,
        ...(version !== undefined && { 'if-match': `"v${version}"` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  type Meeting = { id: string; version: number; items: { id: string }[]; notes: { words: string }[] };
  const day = { title: 'Board', heldOn: '2027-03-30', fromTime: '10:00', toTime: '12:00' };
  const arranged = await send<Meeting>('POST', at, day);
  const meeting = await send<Meeting>('PUT', `${at}/${arranged.id}/beginning`, undefined, arranged.version);
  const told: number[] = [];
  const shown: number[] = [];
  const sentAt = new Map<string, number>();
  const since = (words: string) => performance.now() - (sentAt.get(words) ?? NaN);
  const followers = await Promise.all(
    cookies.map((cookie) =>
      follow(`${product.address}/api/v1/workspaces/${workspaceId}/events`, cookie, {
        told: () => told.push(since([...sentAt.keys()].at(-1) ?? '')),
        read: async (seen) => {
          const text = await (await fetch(`${at}/${meeting.id}`, { headers: { cookie } })).text();
          // Found, not parsed: the reader's browser is another machine.
          for (const words of sentAt.keys())
            if (!seen.has(words) && text.includes(`"${words}"`)) {
              seen.add(words);
              shown.push(since(words));
            }
        },
      }),
    ),
  );
  const note = async (words: string) => {
    sentAt.set(words, performance.now());
    await send('POST', `${at}/${meeting.id}/notes`, { itemId: meeting.items[0]?.id, words });
    await pause(1000);
  };
  // The first ones find everything cold.
  for (let n = 1; n <= 5; n += 1) await note(`Beginning ${n}.`);
  told.length = shown.length = 0;
  const before = await product.cpu();
  for (let n = 1; n <= notes; n += 1) await note(`Note ${n}.`);
  for (let tries = 0; shown.length < people * notes && tries < 100; tries += 1) await pause(100);
  const cpu = ((await product.cpu()) - before) / 1000 / notes;
  console.log(`${told.length} times told that something changed: ${times(told)}`);
  console.log(`${shown.length} of ${people * notes} arrivals: ${times(shown)}`);
  console.log(`The API's processor worked ${cpu.toFixed(0)} ms for a note`);
  followers.forEach((leave) => leave());
} finally {
  await Promise.all(kills.map((kill) => kill()));
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** People of the partnership with a session each: an account has ten streams at most. */
async function admit(authUrl: string, cookieName: string): Promise<string[]> {
  const owner = new pg.Client(database.url);
  const auth = openPool(authUrl, { max: 2 });
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>(
    `with account as (insert into auth.accounts (email) select 'member' || n || '@example.org' from generate_series(1, $1) n returning id, email),
       person as (insert into people (id, workspace_id, account_id, name, email, version, created_at, updated_at)
         select uuidv7(), w.id, a.id, a.email, a.email, 1, app.now(), app.now() from account a, workspaces w returning id, workspace_id),
       member as (insert into memberships (id, workspace_id, partnership_id, partner_id, person_id, role, from_on, version, created_at, updated_at)
     select uuidv7(), x.workspace_id, x.partnership_id, x.id, person.id, 'member', '2026-01-01', 1, app.now(), app.now()
     from person join partners x on x.workspace_id = person.workspace_id and x.role = 'lead'
       and x.partnership_id = (select id from partnerships order by code limit 1))
     select id from account`,
    [people],
  );
  await owner.end();
  const cookies = await Promise.all(
    rows.map(({ id }) => session(auth, id).then((secret) => `${cookieName}=${secret}`)),
  );
  await auth.end();
  return cookies;
}

async function session(auth: ReturnType<typeof openPool>, accountId: string): Promise<string> {
  const secret = newSecret();
  const times = { idleMinutes: 60, longestMinutes: 600 };
  const from = { address: '127.0.0.1', userAgent: 'bench', workspaceId: null, methods: ['pwd'] };
  await addSession(auth, { accountId, kind: 'browser', secretHash: hashOf(secret), ...from, ...times });
  return secret;
}

function times(waits: readonly number[]): string {
  const p99 = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? NaN;
  return `median ${median(waits).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`;
}

type Follower = { told: () => void; read: (seen: Set<string>) => Promise<void> };

/** Keeps a stream open, and reads again whenever something changed; what comes while it reads is read once more after. */
async function follow(url: string, cookie: string, { told, read }: Follower): Promise<() => void> {
  const request = get(url, { headers: { cookie, accept: 'text/event-stream' } });
  const [stream] = await once(request, 'response');
  const seen = new Set<string>();
  let isReading = false;
  let isStale = false;
  const readAnew = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale) {
      isStale = false;
      await read(seen);
    }
    isReading = false;
  };
  stream.on('data', (chunk: Buffer) => {
    if (!chunk.includes('event: change')) return;
    told();
    void readAnew();
  });
  return () => request.destroy();
}
