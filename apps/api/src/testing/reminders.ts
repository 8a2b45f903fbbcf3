import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import type { TestPerson } from '../../../../tools/test/workspaces.ts';
import type { TestApp } from './test-app.ts';

export type TestReminders = Awaited<ReturnType<typeof openReminders>>;

/** The reminders of a workspace seen from outside: sets the clock, puts things that are due in place, reads the ledger. */
export async function openReminders(it: TestApp) {
  const owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  return {
    owner,
    /** Puts the one clock to an instant; it runs on from there */
    setClock: (instant: string) =>
      owner.query(
        `insert into app.demo_clock ("offset") values ($1::timestamptz - statement_timestamp())
         on conflict (only_one) do update set "offset" = excluded."offset"`,
        [instant],
      ),
    /** Nothing is owed and nobody was told */
    clear: async () => owner.query(await clearing(owner)),
    close: () => owner.end(),
    ...dueThings(owner, it),
    ...told(owner, it),
  };
}

const owedAndTold = ['notifications', 'reminders', 'messages', 'reports', 'actions'];

/** Takes away what is in these tables and whatever points there: as TRUNCATE would, which makes each of fifty tables anew. */
async function clearing(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `with recursive pointing as (
       select unnest($1::regclass[]) as id
       union select c.conrelid from pg_constraint c join pointing p on c.confrelid = p.id where c.contype = 'f')
     select id::regclass::text as name from pointing`,
    [owedAndTold],
  );
  const deletes = rows.map(({ name }) => `delete from ${name};`).join('\n');
  return `begin; set local session_replication_role = replica; ${deletes} commit`;
}

function dueThings(owner: pg.Client, { here }: TestApp) {
  const [partnershipId] = here.partnershipIds;
  let number = 100;
  const insert = async (table: string, values: Record<string, unknown>) => {
    number += 1;
    const place = { id: randomUUIDv7(), workspace_id: here.workspaceId, partnership_id: partnershipId, version: 1 };
    const row = { ...place, number, ...values };
    const slots = Object.keys(row).map((_, i) => `$${i + 1}`);
    await owner.query(
      `insert into ${table} (${Object.keys(row).join()}, created_at, updated_at) values (${slots.join()}, app.now(), app.now())`,
      Object.values(row),
    );
    return row.id;
  };
  const report = { period_starts_on: '2026-07-01', period_ends_on: '2026-09-30', clock: 1, status: 'open' };
  const reportWords = { headline: '', light_reason: '', achievements: '', next_period: '', help_needed: '' };
  const action = {
    title: 'Agree the venue rota',
    priority: 'medium',
    status: 'in_progress',
    percent: 50,
    due_moves: 0,
  };
  const actionWords = { description: '', contingency: '', worse_reason: '', last_note: '', closing_note: '' };
  return {
    addReport: (dueOn: string, changes: Record<string, unknown> = {}) =>
      insert('reports', { ...report, ...reportWords, due_on: dueOn, ...changes }),
    addAction: (dueOn: string, { personId }: Pick<TestPerson, 'personId'>, changes: Record<string, unknown> = {}) => {
      const whose = { owner_partner_id: here.partnerIds[0], owner_person_id: personId };
      const days = { due_on: dueOn, first_due_on: dueOn, last_update_on: '2026-01-01', ceased_reason: '' };
      return insert('actions', { ...action, ...actionWords, ...whose, ...days, ...changes });
    },
  };
}

type MessageRow = { person: string; state: string; messageId: string; attempts: number; failure: string | null };

function told(owner: pg.Client, { here }: TestApp) {
  const names = new Map(Object.entries(here.people).map(([name, { personId }]) => [personId, name]));
  return {
    /** What was asked of whom, oldest first: `coordinator -14`; the week's letters aside, which tell it again */
    ledger: async () => {
      const { rows } = await owner.query<{ person: string; step: number; withdrawn: boolean }>(
        `select r.person_id as person, r.step, r.withdrawn_at is not null as withdrawn from reminders r
         join messages m on m.id = r.message_id and m.kind <> 'week' order by r.id`,
      );
      return rows.map(({ person, step, withdrawn }) => `${names.get(person)} ${step}${withdrawn ? ' withdrawn' : ''}`);
    },
    /** Who was reminded by a rule and still is, of all things or of one: `-7 writer partner_lead` */
    remindedBy: async (rule: string, subjectId: string | null = null) => {
      const { rows } = await owner.query<{ step: number; audience: string; person: string }>(
        `select step, audience, person_id as person from reminders
         where withdrawn_at is null and rule = $1 and ($2::uuid is null or subject_id = $2) order by id`,
        [rule, subjectId],
      );
      return rows.map(({ step, audience, person }) => `${step} ${audience} ${names.get(person)}`);
    },
    messages: async () => {
      const { rows } = await owner.query<MessageRow>(
        `select person_id as person, state, message_id as "messageId", attempts, failure from messages
         where kind <> 'week' order by created_at, id`,
      );
      return rows.map((row) => ({ ...row, person: names.get(row.person) }));
    },
  };
}
