import { Audience, standardRules } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import { reminderChoice } from '../notifications/choices.ts';
import { type DueThing, owedSql, ruleOf, thingSql } from './due-thing.ts';

export type Planning = {
  workspaceId: string;
  /** The bank holidays, as `YYYY-MM-DD`, from 60 days ago to 60 days ahead */
  holidays: readonly string[];
  /** The right half of every Message-ID */
  mailDomain: string;
};

/** Whether letters go out now: on working days from 9 to 6. What comes true in the night waits for the morning. */
export async function isPostTime(tx: Transaction, workspaceId: string, holidays: readonly string[]): Promise<boolean> {
  const { rows } = await tx.client.query<{ isOpen: boolean }>({
    name: 'is_post_time',
    text: `select app.is_working_day(t.wall::date, $2::date[]) and t.wall::time >= '09:00' and t.wall::time < '18:00' as "isOpen"
           from workspaces w cross join lateral (select app.now() at time zone w.time_zone as wall) t where w.id = $1`,
    values: [workspaceId, holidays],
  });
  return rows[0]?.isOpen ?? false;
}

/**
 * What has become true and is not written down: for each thing that is owed, by each person who owes it, the newest step
 * whose moment has come (09:00 on a working day, in the workspace's zone). A step that was missed while nothing ran, or
 * that had passed before the thing was there, is not made up for one by one: the newest says all there is to say
 * (domain.md 13: a missed day is caught up once; a due date closer than the first step still gets its reminder).
 * Steps only go forward: a clock that is put back repeats nothing.
 */
export async function listRipe(
  tx: Transaction,
  thing: DueThing,
  { workspaceId, holidays }: Pick<Planning, 'workspaceId' | 'holidays'>,
): Promise<Ripe[]> {
  const { rows } = await tx.client.query<Ripe>({
    text: ripeOf(thing),
    values: [workspaceId, thing.rule, JSON.stringify(standardRules[thing.rule]), holidays],
  });
  return rows;
}

/**
 * Writes these down, each once: what the ledger has is left as it is.
 * @returns whose bell rang
 */
export async function writeReminders(
  tx: Transaction,
  thing: DueThing,
  { workspaceId, mailDomain }: Pick<Planning, 'workspaceId' | 'mailDomain'>,
  ripe: readonly Ripe[],
): Promise<string[]> {
  if (ripe.length === 0) return [];
  const { rows } = await tx.client.query<{ personId: string }>({
    text: writing,
    values: [workspaceId, thing.rule, thing.subject, mailDomain, ...columnsOf(ripe)],
  });
  return rows.map(({ personId }) => personId);
}

/** A reminder that is to be written down: whom, of what, and how it reaches them. */
export type Ripe = {
  /** Null of what is the workspace's own */
  partnershipId: string | null;
  subjectId: string;
  clock: number;
  personId: string;
  audience: string;
  dueOn: string;
  step: number;
  channel: 'email' | 'in_app';
  shown: boolean;
};

const columns = [
  'partnershipId',
  'subjectId',
  'clock',
  'personId',
  'audience',
  'dueOn',
  'step',
  'channel',
  'shown',
] as const;
const columnsOf = (ripe: readonly Ripe[]) => columns.map((column) => ripe.map((one) => one[column]));

const ripeOf = (thing: DueThing) => `
${trueNow(thing)}), ripe as (
  select distinct on (o.subject_id, o.clock, o.person_id)
    o.partnership_id, o.subject_id, o.clock, o.person_id, o.audience, o.due_on, m.step, t.at_most
  from owed o join setting t on ${ruleOf('o', 't')}
  join moment m on m.due_on = o.due_on and m.steps_number = t.steps_number and m.audience = o.audience
  order by o.subject_id, o.clock, o.person_id, m.step desc, ${lowestFirst('o.audience')}
), unwritten as materialized (
  select r.* from ripe r where not exists (
    select from reminders told
    where told.workspace_id = $1 and told.rule = $2 and told.subject_id = r.subject_id and told.clock = r.clock
      and told.person_id = r.person_id and told.step >= r.step)
), fresh as (
  select r.* from unwritten r where r.at_most > (
    select count(*) from reminders told join messages m on m.id = told.message_id and m.kind = 'day'
    where told.workspace_id = $1 and told.rule = $2 and told.subject_id = r.subject_id and told.clock = r.clock
      and told.person_id = r.person_id and told.withdrawn_at is null)
), chosen as materialized (
  select f.*, ${reminderChoice(thing.rule, 'f', 'email')} in ('now', 'daily') as by_letter,
    ${reminderChoice(thing.rule, 'f', 'inApp')} = 'now' as shown
  from fresh f join people person on person.id = f.person_id
)
-- Who wants no letter of this is reminded in the product alone; who wants neither is not reminded.
select partnership_id as "partnershipId", subject_id as "subjectId", clock, person_id as "personId", audience,
  due_on::text as "dueOn", step, case when by_letter then 'email' else 'in_app' end as channel, shown
from chosen where by_letter or shown`;

// A statement of its own, so that Postgres knows how many there are: it takes what a common table finds for one row, and
// would go through all letters for each reminder.
const writing = `
with clock as materialized (
  -- Asked once: it is no constant to Postgres, which would look at the clock again for each row.
  select app.now() as at, (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1
), wanted as materialized (
  select * from unnest($5::uuid[], $6::uuid[], $7::int[], $8::uuid[], $9::text[], $10::date[], $11::int[], $12::text[], $13::boolean[])
    as f (partnership_id, subject_id, clock, person_id, audience, due_on, step, channel, shown)
), letter as (
  -- One a day: a person whose letter of today has left hears of the rest tomorrow.
  insert into messages (id, workspace_id, person_id, channel, day, message_id, state, sent_at, created_at)
  select n.id, $1, n.person_id, n.channel, clock.today, '<' || n.id || '@' || $4 || '>',
    case n.channel when 'email' then 'waiting' else 'sent' end, case n.channel when 'in_app' then clock.at end, clock.at
  from (select uuidv7() as id, person_id, channel
        from (select distinct person_id, channel from wanted order by person_id, channel) p) n
  cross join clock
  on conflict on constraint messages__day__once do update set state = excluded.state
    where messages.state in ('waiting', 'withdrawn') or messages.channel = 'in_app'
  returning id, person_id, channel
), written as (
  insert into reminders (id, workspace_id, partnership_id, rule, subject, subject_id, clock, step, person_id, audience, message_id, due_on, at)
  select uuidv7(), $1, f.partnership_id, $2, $3, f.subject_id, f.clock, f.step, f.person_id, f.audience, l.id, f.due_on, clock.at
  from wanted f join letter l on l.person_id = f.person_id and l.channel = f.channel cross join clock
  on conflict on constraint reminders__step__once do nothing
  returning *
), overtaken as (
  -- An older step that has not left yet would say the same again.
  update reminders old set withdrawn_at = clock.at from written n, messages m, clock
  where old.workspace_id = $1 and old.rule = $2 and old.subject_id = n.subject_id and old.clock = n.clock
    and old.person_id = n.person_id and old.step < n.step and old.nudge_id is null and old.withdrawn_at is null
    and m.id = old.message_id and m.state in ('waiting', 'temporary')
), replaced as (
  update notifications shown set withdrawn_at = clock.at from written n, reminders old, clock
  where shown.workspace_id = $1 and shown.subject_id = n.subject_id and shown.person_id = n.person_id
    and shown.read_at is null and shown.withdrawn_at is null and old.id = shown.reminder_id and old.rule = $2 and old.step < n.step
), told as (
  insert into notifications (id, workspace_id, partnership_id, person_id, kind, subject, subject_id, due_on, reminder_id, at, shown)
  select uuidv7(), $1, n.partnership_id, n.person_id, 'reminder', n.subject, n.subject_id, n.due_on, n.id, n.at, f.shown
  from written n join wanted f on f.subject_id = n.subject_id and f.clock = n.clock and f.person_id = n.person_id
)
select distinct person_id as "personId" from written`;

/** What is owed, and which steps of its rules have come. */
const trueNow = (thing: DueThing) => `with workspace as (
  select w.id, w.time_zone, (app.now() at time zone w.time_zone)::date as day from workspaces w where w.id = $1
), setting as materialized (
  -- By number: the steps of a rule are long to compare, and there are few different ones.
  select t.*, dense_rank() over (order by t.steps) as steps_number from app.reminder_rules_of($1, $2, $3::jsonb) t where is_on
), used as materialized (
  select distinct unnest(s.audience) as audience
  from (select distinct steps from setting) t cross join lateral jsonb_to_recordset(t.steps) as s (audience text[])
), ${thingSql(thing)}, owed as materialized (
  ${owedSql(thing, (audience) => `(select exists (select from used where used.audience = '${audience}'))`)}
), moment as materialized (
  -- Of each rule's steps that have come, the newest by whom it tells.
  select d.due_on, d.steps_number, a.audience, max(s.step) as step
  from (select distinct o.due_on, t.steps_number from owed o join setting t on ${ruleOf('o', 't')}) d
  join (select distinct steps_number, steps from setting) rule using (steps_number)
  cross join lateral jsonb_to_recordset(rule.steps) as s (step int, audience text[])
  cross join lateral unnest(s.audience) a (audience) cross join workspace w
  where app.nine_o_clock(app.sending_day(d.due_on + s.step, s.step > 0, $4::date[]), w.time_zone) <= app.now()
  group by d.due_on, d.steps_number, a.audience`;

/** Who is several things to one thing is told as the lowest: as that there is most to do. */
export const lowestFirst = (audience: string): string =>
  `array_position(array[${Audience.options.map((one) => `'${one}'`).join()}], ${audience})`;
