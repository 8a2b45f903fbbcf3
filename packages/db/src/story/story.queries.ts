import type { StoryEntry } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** The thing whose story is told. */
export type Told = { kind: 'decision' | 'action' | 'risk'; id: string };

/**
 * What became of a thing, from whoever suggested it to how it ended: the first first, 200 steps at the most. One
 * statement, whatever was carried over how often.
 * @returns nothing where there is no such thing in this partnership
 */
export async function readStory(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
  { kind, id }: Told,
): Promise<StoryEntry[]> {
  const { rows } = await tx.client.query<{ entry: StoryEntry }>({
    name: `story_of_${kind}`,
    text: `with recursive ${place}, ${from[kind]}, ${chain}, entries as (${Object.values(steps).join(' union all ')})
      select entry from entries order by "on", step, entry ->> 'id' limit 200`,
    values: [workspaceId, partnershipId, id, today],
  });
  return rows.map(({ entry }) => entry);
}

const place = `place as (
  select p.code, w.time_zone, $4::date as today from partnerships p join workspaces w on w.id = p.workspace_id
  where p.workspace_id = $1 and p.id = $2)`;

const here = (table: string) => `${table}.workspace_id = $1 and ${table}.partnership_id = $2`;

/** An action or a risk comes of the decisions that name it, and of those taken at the item it was taken at. */
const ofThing = (table: 'actions' | 'risks', ids: 'action_ids' | 'risk_ids') => `
  thing as (select t.id, t.agenda_item_id from ${table} t where ${here('t')} and t.id = $3),
  its_decisions as (
    select d.id, d.item_id from decisions d where ${here('d')} and d.${ids} @> array[$3]::uuid[]
    union select d.id, d.item_id from thing join decisions d on d.item_id = thing.agenda_item_id where ${here('d')}),
  its_items as (
    select agenda_item_id as id from thing where agenda_item_id is not null
    union select item_id from its_decisions where item_id is not null)`;

const none = `select null::uuid as id where false`;

/** Which decisions, items, actions and risks belong to a story. */
const from = {
  decision: `
    its_decisions as (select d.id, d.item_id, d.action_ids, d.risk_ids from decisions d where ${here('d')} and d.id = $3),
    its_items as (select item_id as id from its_decisions where item_id is not null),
    its_actions as (
      select unnest(action_ids) as id from its_decisions
      union select a.id from its_decisions s join actions a on a.agenda_item_id = s.item_id),
    its_risks as (
      select unnest(risk_ids) as id from its_decisions
      union select r.id from its_decisions s join risks r on r.agenda_item_id = s.item_id)`,
  action: `${ofThing('actions', 'action_ids')}, its_actions as (select id from thing), its_risks as (${none})`,
  risk: `${ofThing('risks', 'risk_ids')}, its_actions as (${none}), its_risks as (select id from thing)`,
} satisfies Record<Told['kind'], string>;

/** The items that went on from one another, both ways. */
const chain = `
  back as (
    select i.id, i.carried_from_id from agenda_items i where ${here('i')} and i.id in (select id from its_items)
    union select i.id, i.carried_from_id from back join agenda_items i on i.id = back.carried_from_id),
  forth as (
    select id from its_items union select i.id from forth join agenda_items i on i.carried_from_id = forth.id),
  its_chain as (
    select i.* from agenda_items i
    where ${here('i')} and not i.is_withdrawn and i.id in (select id from back union select id from forth))`;

const dayOf = (instant: string) => `(${instant} at time zone place.time_zone)::date`;
const nameOf = (person: string) => `(select w.name from people w where w.id = ${person})`;
const partnerName = (partner: string) =>
  `(select o.short_name from partners x join organisations o on o.id = x.organisation_id where x.id = ${partner})`;
const quoted = (row: string, letter: string, isThis = `${row}.id = $3`) =>
  `'id', ${row}.id, 'isThis', ${isThis}, 'reference', app.reference(place.code, '${letter}', ${row}.number), 'title', ${row}.title`;
const closedWithout = `d.status in ('withdrawn', 'deferred')`;
const settledOn = `coalesce((select m.held_on from meetings m where m.id = d.meeting_id), d.decided_on, ${dayOf('d.updated_at')})`;
/** What a meeting takes on is of its day, whenever somebody writes it down. */
const takenOn = (row: string) => `coalesce((select m.held_on from agenda_items i join meetings m on m.id = i.meeting_id
  where i.id = ${row}.agenda_item_id), ${dayOf(`${row}.created_at`)})`;

/** Each step: its day, its place among the steps of a day, and what is said of it. */
const step = (number: number, { on, entry, rows }: { on: string; entry: string; rows: string }) =>
  `select ${on} as "on", ${number} as step, json_build_object('on', ${on}, ${entry}) as entry from ${rows}`;

const steps = {
  suggested: step(1, {
    on: dayOf('i.created_at'),
    entry: `'kind', 'suggested', 'id', i.id, 'isThis', false, 'title', i.title, 'by', ${nameOf('i.suggested_by_person_id')},
      'isConfidential', i.is_confidential`,
    rows: `its_chain i cross join place where i.suggested_by_person_id is not null and i.carried_from_id is null`,
  }),
  meeting: step(2, {
    on: 'm.held_on',
    entry: `'kind', 'meeting', ${quoted('m', 'MT')}, 'status', m.status, 'hasMinutes', m.circulated_at is not null,
      'itemTitle', i.title, 'itemStatus', i.status, 'reason', i.reason, 'isConfidential', i.is_confidential`,
    rows: `its_chain i join meetings m on m.id = i.meeting_id cross join place`,
  }),
  proposed: step(3, {
    on: 'd.opens_on',
    entry: `'kind', 'proposed', ${quoted('d', 'D', `d.id = $3 and d.status = 'proposed'`)}, 'by', ${nameOf('d.proposed_by_person_id')}, 'closesOn', d.closes_on`,
    rows: `its_decisions s join decisions d on d.id = s.id cross join place where d.meeting_id is null`,
  }),
  decision: step(4, {
    on: settledOn,
    entry: `'kind', 'decision', ${quoted('d', 'D')}, 'status', d.status,
      'outcome', case when ${closedWithout} then d.reason else d.outcome end,
      'supersededBy', (select app.reference(place.code, 'D', n.number) from decisions n where ${here('n')} and n.supersedes_id = d.id
        and n.status in ('taken', 'to_ratify', 'superseded') limit 1)`,
    rows: `its_decisions s join decisions d on d.id = s.id cross join place where d.status <> 'proposed'`,
  }),
  action: step(5, {
    on: takenOn('a'),
    entry: `'kind', 'action', ${quoted('a', 'A')}, 'holder', coalesce(${nameOf('a.owner_person_id')}, ${partnerName('a.owner_partner_id')}),
      'status', a.status, 'dueOn', a.due_on, 'closedOn', a.closed_on,
      'light', app.action_light(a.status, a.percent, a.due_on, a.last_update_on, a.worse_light, a.worse_until_on, place.today),
      'words', case when a.status = 'ceased' then a.ceased_reason else a.closing_note end,
      'serves', coalesce(
        (select json_build_object('kind', 'milestone', 'reference', app.reference(place.code, 'M', m.number), 'title', m.title, 'status', m.status)
         from milestones m where m.id = a.milestone_id),
        (select json_build_object('kind', 'objective', 'reference', app.reference(place.code, 'O', o.number), 'title', o.title, 'status', o.status)
         from objectives o where o.id = a.objective_id))`,
    rows: `its_actions s join actions a on a.id = s.id cross join place where ${here('a')}`,
  }),
  risk: step(6, {
    on: takenOn('r'),
    entry: `'kind', 'risk', ${quoted('r', 'R')}, 'holder', ${partnerName('r.lead_partner_id')}, 'status', r.status,
      'light', r.light, 'closedOn', r.closed_on, 'words', r.closing_reason`,
    rows: `its_risks s join risks r on r.id = s.id cross join place where ${here('r')}`,
  }),
  reviewed: step(7, {
    on: 'd.reviewed_on',
    entry: `'kind', 'reviewed', ${quoted('d', 'D', 'false')}, 'words', d.review_words`,
    rows: `its_decisions s join decisions d on d.id = s.id cross join place where d.reviewed_on is not null`,
  }),
};
