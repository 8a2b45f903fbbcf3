import type { FastifyInstance } from 'fastify';
import type { Pool } from '@trivet/db';
import pg from 'pg';
import type { Change, Work } from './compare.ts';

type Place = { partnershipId: string; riskId: string };

/** What is changed, in one partnership after the other, so that it is not one row that all wait for. */
export async function changeWorks(adminUrl: string): Promise<Work[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<Place>(
    'select partnership_id as "partnershipId", id as "riskId" from risks order by number, partnership_id limit 20000',
  );
  await client.end();
  return [
    {
      name: 'W4 an action is added',
      product: '/api/v1/partnerships/',
      handTuned: '/w4/',
      sql: 'select 1',
      goal: 0.6,
      change: adding(rows),
    },
    {
      name: 'W5 a risk is changed, by its version',
      product: '/api/v1/partnerships/',
      handTuned: '/w5/',
      sql: 'select 1',
      goal: 0.6,
      change: changing(rows),
    },
  ];
}

function adding(places: readonly Place[]): Change {
  const next = oneAfterTheOther(places);
  return {
    method: 'POST',
    next: () => {
      const { at, place } = next();
      return { path: `${place.partnershipId}/actions`, body: { title: `Agree the venue rota ${at}` } };
    },
  };
}

/** A risk comes round again long after its last change was answered, so its version is known. */
function changing(places: readonly Place[]): Change {
  const next = oneAfterTheOther(places);
  return {
    method: 'PATCH',
    next: () => {
      const { at, place } = next();
      return {
        path: `${place.partnershipId}/risks/${place.riskId}`,
        version: 1 + Math.floor(at / places.length),
        body: { title: `Staff time is not released ${at}` },
      };
    },
  };
}

function oneAfterTheOther(places: readonly Place[]): () => { at: number; place: Place } {
  let at = -1;
  return () => {
    at += 1;
    const place = places[at % places.length];
    if (!place) throw new Error('Nothing was generated');
    return { at, place };
  };
}

/** The same in one statement each: the record, its entry without a chain, its event and who is to be told. */
export function handTunedChanges(app: FastifyInstance, pool: Pool): void {
  app.post<{ Params: { id: string }; Body: { title: string } }>('/w4/:id/actions', async ({ params, body }, reply) => {
    const { rows } = await pool.query<{ answer: string }>({ ...added, values: [params.id, body.title] });
    return reply.code(201).type('application/json').send(rows[0]?.answer);
  });
  app.patch<{ Params: { id: string; riskId: string }; Body: { title: string } }>(
    '/w5/:id/risks/:riskId',
    async ({ params, body, headers }, reply) => {
      const version = Number(/\d+/.exec(headers['if-match'] ?? ''));
      const values = [params.id, params.riskId, body.title, version];
      const { rows } = await pool.query<{ answer: string }>({ ...changed, values });
      if (!rows[0]) return reply.code(412).send();
      return reply.type('application/json').send(rows[0].answer);
    },
  );
}

/** What follows a change of `made`: `type` and `subject` of its event, `did` in its entry. */
const toldOf = (type: string, subject: string, did: string) => `
    told as (
      insert into events (workspace_id, partnership_id, at, type, subject, subject_id, person_id, payload)
      select workspace_id, partnership_id, now(), '${type}', '${subject}', id, owner_person_id, '{}' from made
      returning id, workspace_id, partnership_id, type, subject_id),
    owed as (insert into outbox (event_id, workspace_id, partnership_id, type, subject_id) select * from told),
    written as (
      insert into audit_entries (chain_id, sequence, workspace_id, partnership_id, at, person_id, via, action, subject, subject_id,
        request_id, facts, previous, hash)
      select uuidv7(), 1, workspace_id, partnership_id, now(), owner_person_id, 'session', '${did}', '${subject}', id, '', '{}', '', ''
      from made)`;

const added = {
  name: 'w4',
  text: `with place as (
      select p.id, p.workspace_id, x.id as lead, (select id from people where account_id is not null limit 1) as me
      from partnerships p join partners x on x.partnership_id = p.id and x.role = 'lead' where p.id = $1),
    counted as (
      insert into reference_counters (workspace_id, partnership_id, subject, last) select workspace_id, id, 'action', 1 from place
      on conflict (partnership_id, subject) do update set last = reference_counters.last + 1 returning last),
    made as (
      insert into actions (id, workspace_id, partnership_id, number, title, description, owner_partner_id, owner_person_id, due_moves,
        priority, contingency, status, percent, worse_reason, last_update_on, last_note, closing_note, ceased_reason, version, created_at, updated_at)
      select uuidv7(), workspace_id, id, last, $2, '', lead, me, 0, 'medium', '', 'proposed', 0, '', current_date, '', '', '', 1, now(), now()
      from place, counted returning *),
    ${toldOf('action.raised', 'action', 'action.raise')},
    more as (update partnership_rollups set actions_open = actions_open + 1 where partnership_id = $1)
    select row_to_json(made)::text as answer from made`,
};

const changed = {
  name: 'w5',
  text: `with made as (
      update risks set title = $3, version = version + 1, updated_at = now()
      where partnership_id = $1 and id = $2 and version = $4 returning *),
    ${toldOf('risk.edited', 'risk', 'risk.edit')}
    select row_to_json(made)::text as answer from made`,
};
