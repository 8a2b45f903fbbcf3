import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import type { TestPerson } from './workspaces.ts';
import type { TestApp } from './test-app.ts';

export type TestReminders = Awaited<ReturnType<typeof openReminders>>;

/** The reminders of a workspace seen from outside: sets the clock, puts things that are due in place, reads the ledger. */
export async function openReminders(it: TestApp) {
  const owner = new pg.Client(it.databaseUrl);
  await owner.connect();
  const nameOf = new Map(Object.entries(it.here.people).map(([name, { personId }]) => [personId, name]));
  const [partnershipId] = it.here.partnershipIds;
  const insert = async (table: string, values: Record<string, unknown>) => {
    const row = {
      id: randomUUIDv7(),
      workspace_id: it.here.workspaceId,
      partnership_id: partnershipId,
      version: 1,
      ...values,
    };
    const slots = Object.keys(row).map((_, i) => `$${i + 1}`);
    await owner.query(
      `insert into ${table} (${Object.keys(row)}, created_at, updated_at) values (${slots}, app.now(), app.now())`,
      Object.values(row),
    );
    return row.id;
  };
  let number = 100;
  return {
    owner,
    /** Puts the one clock to an instant; it runs on from there */
    setClock: (instant: string) =>
      owner.query(
        `insert into app.demo_clock ("offset") values ($1::timestamptz - statement_timestamp())
         on conflict (only_one) do update set "offset" = excluded."offset"`,
        [instant],
      ),
    clear: () => owner.query('truncate notifications, reminders, messages, reports, actions cascade'),
    addReport: (dueOn: string, changes: Record<string, unknown> = {}) => {
      number += 1;
      const period = { period_starts_on: '2026-07-01', period_ends_on: '2026-09-30' };
      const words = { headline: '', light_reason: '', achievements: '', next_period: '', help_needed: '' };
      return insert('reports', { number, ...period, due_on: dueOn, clock: 1, status: 'open', ...words, ...changes });
    },
    addAction: (dueOn: string, person: TestPerson, changes: Record<string, unknown> = {}) => {
      number += 1;
      const words = {
        description: '',
        contingency: '',
        worse_reason: '',
        last_note: '',
        closing_note: '',
        ceased_reason: '',
      };
      return insert('actions', {
        ...{
          number,
          title: 'Agree the venue rota',
          owner_partner_id: it.here.partnerIds[0],
          owner_person_id: person.personId,
        },
        ...{ due_on: dueOn, first_due_on: dueOn, due_moves: 0, priority: 'medium', status: 'in_progress', percent: 50 },
        ...{ last_update_on: '2026-01-01', ...words, ...changes },
      });
    },
    /** What was asked of whom, oldest first: `coordinator -14` */
    ledger: async () => {
      const { rows } = await owner.query<{ person: string; step: number; withdrawn: boolean }>(
        `select person_id as person, step, withdrawn_at is not null as withdrawn from reminders order by id`,
      );
      return rows.map(({ person, step, withdrawn }) => `${nameOf.get(person)} ${step}${withdrawn ? ' withdrawn' : ''}`);
    },
    messages: async () => {
      const { rows } = await owner.query<{
        person: string;
        state: string;
        messageId: string;
        attempts: number;
        failure: string | null;
      }>(
        `select person_id as person, state, message_id as "messageId", attempts, failure from messages order by created_at, id`,
      );
      return rows.map((row) => ({ ...row, person: nameOf.get(row.person) }));
    },
    close: () => owner.end(),
  };
}
