import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { admitRoles, migrate, openPool } from '@trivet/db';
import { startEmbedded } from '@trivet/db/embedded';
import pg from 'pg';
import { planWorkspace } from '../apps/api/src/reminders/plan-workspace.ts';
import { generate } from './generate.ts';
import { median, startServers } from './servers.ts';

// node bench/meeting-history.ts [days] [meetings]: every step of a meeting's life in a workspace of 20 partnerships that
// holds 200 meetings a day, after its first day and after so many; what grows with history has a ratio above 1.
const days = Number(process.argv[2] ?? 250);
const lives = Number(process.argv[3] ?? 20);
const meetingsADay = 10; // in each of 20 partnerships

const folder = mkdtempSync(join(tmpdir(), 'trivet-bench-'));
const database = await startEmbedded({ dataDir: join(folder, 'data') });
try {
  await migrate(database.url);
  const roles = await admitRoles(database.url, 'only-for-the-bench');
  const { workspaceId, partnershipId, accountId } = await generate(database.url, 'small');
  const { product, ...others } = await startServers(database.url, JSON.stringify(roles), accountId);
  for (const server of Object.values(others)) server.kill();
  const send = sender(`${product.address}/api/v1/partnerships/${partnershipId}`, product.headers);
  const measure = async () => {
    const times: Times = new Map();
    for (let n = 0; n < lives; n += 1) await live(send, times);
    await timed(times, 'reminders planned', () => plan(roles.worker, workspaceId));
    return times;
  };
  await fill(0, 1);
  await measure();
  const young = await measure();
  await fill(1, days);
  const old = await measure();
  console.log(`After ${days} days: ${await count()} meetings`);
  for (const [step, times] of old) {
    const [then, now] = [median(young.get(step) ?? []), median(times)];
    console.log(
      `${step.padEnd(24)} ${then.toFixed(1).padStart(7)} ms ${now.toFixed(1).padStart(7)} ms ${(now / then).toFixed(2)}`,
    );
  }
  product.kill();
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

type Times = Map<string, number[]>;
type Send = <Answer>(method: string, path: string, body?: object, version?: number) => Promise<Answer>;
type Meeting = { id: string; version: number; items: { id: string }[] };

function sender(at: string, headers: Record<string, string>): Send {
  return async <Answer>(method: string, path: string, body?: object, version?: number) => {
    const answer = await fetch(`${at}${path}`, {
      method,
      headers: {
        ...headers,
        'sec-fetch-site': 'same-origin',
        ...(version !== undefined && { 'if-match': `"v${version}"` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
}

async function timed<T>(times: Times, step: string, act: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const done = await act();
  times.set(step, [...(times.get(step) ?? []), performance.now() - from]);
  return done;
}

/** One meeting from its arranging to its minutes, and the lists people look at meanwhile. */
async function live(send: Send, times: Times): Promise<void> {
  const day = { title: 'Board', heldOn: '2026-11-20', fromTime: '10:00', toTime: '12:00' };
  const step = <T>(name: string, act: () => Promise<T>) => timed(times, name, act);
  const arranged = await step('arranged', () => send<Meeting>('POST', '/meetings', day));
  const at = `/meetings/${arranged.id}`;
  const begun = await step('begun', () => send<Meeting>('PUT', `${at}/beginning`, undefined, arranged.version));
  await step('read', () => send('GET', at));
  await step('items that fill', () => send('GET', `${at}/fillings`));
  await step('attendance', () => send('GET', `${at}/attendance`));
  const [item] = begun.items;
  await step('noted', () => send('POST', `${at}/notes`, { itemId: item?.id, words: 'All were welcomed.' }));
  await step('decided', () =>
    send('POST', `${at}/decisions`, { itemId: item?.id, title: 'Meet in June', method: 'consensus', positions: [] }),
  );
  const now = await send<Meeting>('GET', at);
  await step('ended', () => send('PUT', `${at}/ending`, undefined, now.version));
  const over = await send<Meeting>('GET', at);
  await step('minutes read', () => send('GET', `${at}/minutes`));
  await step('minutes sent out', () => send('PUT', `${at}/minutes/circulation`, {}, over.version));
  await step('list to come', () => send('GET', '/meetings?status=draft,called,in_progress&sort=startsAt&limit=100'));
  await step('list past', () => send('GET', '/meetings?status=minuted,approved,cancelled&sort=-startsAt&limit=20'));
  await step('decisions', () => send('GET', '/decisions?limit=50'));
}

async function plan(url: string, workspaceId: string): Promise<void> {
  const pool = openPool(url, { max: 1 });
  await planWorkspace(pool, workspaceId, 'example.org');
  await pool.end();
}

/** Meetings of these days in each partnership, held, minuted and approved by the next. */
async function fill(from: number, until: number): Promise<void> {
  const owner = new pg.Client(database.url);
  await owner.connect();
  const stamps = '1, app.now(), app.now()';
  const ofDays = `m.number > ${1000 + from * meetingsADay} and m.title = 'Then'`;
  for (const sql of [
    `insert into meetings (id, workspace_id, partnership_id, number, title, kind, held_on, from_time, to_time, starts_at, ends_at, place, purpose,
       status, item_ids, sequence, called_at, begun_at, ended_at, cancelled_because, circulated_at, corrections_by, approved_at, approved_in_meeting_id,
       version, created_at, updated_at)
     select id, workspace_id, partnership_id, number, 'Then', 'regular', on_day, '10:00', '12:00', on_day + time '10:00', on_day + time '12:00', '', '',
       'approved', '{}', 0, on_day, on_day + time '10:00', on_day + time '12:00', '', on_day + 1, on_day + 8, on_day + 9, id, ${stamps}
     from (select uuidv7() as id, p.workspace_id, p.id as partnership_id, 1000 + d * ${meetingsADay} + n as number, date '2026-11-01' - d as on_day
           from partnerships p, generate_series(${from}, ${until - 1}) d, generate_series(1, ${meetingsADay}) n) made`,
    `insert into agenda_items (id, workspace_id, partnership_id, meeting_id, title, purpose, minutes, background, is_confidential, fill, is_standing,
       status, reason, is_withdrawn, version, created_at, updated_at)
     select uuidv7(), m.workspace_id, m.partnership_id, m.id, 'Item ' || n, 'discussion', 10, '', false, 'none', false, 'done', '', false, ${stamps}
     from meetings m, generate_series(1, 8) n where ${ofDays}`,
    `insert into meeting_notes (id, workspace_id, partnership_id, meeting_id, item_id, words, is_struck, version, created_at, updated_at)
     select uuidv7(), i.workspace_id, i.partnership_id, i.meeting_id, i.id, 'What was said', false, ${stamps}
     from agenda_items i join meetings m on m.id = i.meeting_id where ${ofDays}`,
    `insert into meeting_attendees (id, workspace_id, partnership_id, meeting_id, person_id, guest_name, partner_id, part, status, deputy_name,
       deputy_may_decide, stays, version, created_at, updated_at)
     select uuidv7(), m.workspace_id, m.partnership_id, m.id, null, 'Guest ' || x.id, x.id, 'guest', 'present', '', false, '[]', ${stamps}
     from meetings m join partners x on x.partnership_id = m.partnership_id where ${ofDays}`,
    `insert into decisions (id, workspace_id, partnership_id, number, title, words, why, options, consulted, method, rule, meeting_id, item_id, opens_on,
       status, outcome, result, decided_on, voter_partner_ids, bound_partner_ids, is_indicative, reason, review_words, action_ids, risk_ids,
       version, created_at, updated_at)
     select uuidv7(), m.workspace_id, m.partnership_id, m.number, 'Decision', '', '', '[]', '', 'consensus', '{}', m.id,
       (select min(id::text)::uuid from agenda_items i where i.meeting_id = m.id), m.held_on, 'taken', '', 'carried', m.held_on, '{}', '{}', false, '', '',
       '{}', '{}', ${stamps} from meetings m where ${ofDays}`,
    'analyze',
  ])
    await owner.query(sql);
  await owner.end();
}

async function count(): Promise<number> {
  const owner = new pg.Client(database.url);
  await owner.connect();
  const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from meetings');
  await owner.end();
  return rows[0]?.count ?? 0;
}
