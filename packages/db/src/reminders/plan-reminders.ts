import type { ReminderStep } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import { dueActions } from './due-actions.ts';
import { dueEscalations } from './due-escalations.ts';
import { dueReports } from './due-reports.ts';
import { dueRisks } from './due-risks.ts';
import type { DueThing } from './due-thing.ts';

/** Everything people are reminded of. */
export const dueThings: readonly DueThing[] = [dueActions, dueEscalations, dueReports, ...dueRisks];

export type Planning = {
  workspaceId: string;
  /** What holds where the workspace has no steps of its own */
  steps: readonly ReminderStep[];
  /** The bank holidays, as `YYYY-MM-DD`, from 60 days ago to 60 days ahead */
  holidays: readonly string[];
  /** The right half of every Message-ID */
  mailDomain: string;
};

/**
 * Writes down, once, what has become true: for each thing that is owed, by each person who owes it, the newest step whose
 * moment has come (09:00 on a working day, in the workspace's zone). A step that was missed while nothing ran, or that had
 * passed before the thing was there, is not made up for one by one: the newest says all there is to say
 * (domain.md 13: a missed day is caught up once; a due date closer than the first step still gets its reminder).
 * Steps only go forward: a clock that is put back repeats nothing.
 * @returns whose bell rang
 */
export async function planReminders(
  tx: Transaction,
  thing: DueThing,
  { workspaceId, steps, holidays, mailDomain }: Planning,
): Promise<string[]> {
  const { rows } = await tx.client.query<{ personId: string }>({
    text: planOf(thing),
    values: [workspaceId, thing.rule, JSON.stringify(steps), holidays, mailDomain, thing.subject],
  });
  return rows.map(({ personId }) => personId);
}

const planOf = ({ owed }: DueThing) => `
with workspace as (
  select w.id, w.time_zone, local.day from workspaces w
  cross join lateral (select app.now() at time zone w.time_zone as wall) t
  cross join lateral (select t.wall::date as day) local
  -- Letters go out on working days from 9 to 6: what comes true in the night waits for the morning.
  where w.id = $1 and app.is_working_day(local.day, $4::date[]) and t.wall::time >= '09:00' and t.wall::time < '18:00'
), step as (
  select s.step, s.audience from jsonb_to_recordset(
    coalesce((select own.steps from reminder_rules own where own.workspace_id = $1 and own.rule = $2), $3::jsonb)
  ) as s (step int, audience text[])
), owed as materialized (
  select o.* from (${owed}) o where exists (select from workspace)
), moment as (
  select d.due_on, s.step, s.audience
  from (select distinct due_on from owed) d cross join step s cross join workspace w
  where app.nine_o_clock(app.sending_day(d.due_on + s.step, s.step > 0, $4::date[]), w.time_zone) <= app.now()
), ripe as (
  select distinct on (o.subject_id, o.clock, o.person_id)
    o.partnership_id, o.subject_id, o.clock, o.person_id, o.audience, o.due_on, m.step
  from owed o join moment m on m.due_on = o.due_on and o.audience = any (m.audience)
  order by o.subject_id, o.clock, o.person_id, m.step desc, array_position(array['owner', 'partner_lead', 'writer', 'signatory', 'chair'], o.audience)
), fresh as (
  select r.* from ripe r where not exists (
    select from reminders told
    where told.workspace_id = $1 and told.rule = $2 and told.subject_id = r.subject_id and told.clock = r.clock
      and told.person_id = r.person_id and told.step >= r.step)
), letter as (
  -- One a day: a person whose letter of today has left hears of the rest tomorrow.
  insert into messages (id, workspace_id, person_id, channel, day, message_id, state, created_at)
  select n.id, $1, n.person_id, 'email', w.day, '<' || n.id || '@' || $5 || '>', 'waiting', app.now()
  from (select uuidv7() as id, person_id from (select distinct person_id from fresh order by person_id) p) n cross join workspace w
  on conflict on constraint messages__day__once do update set state = 'waiting' where messages.state in ('waiting', 'withdrawn')
  returning id, person_id
), written as (
  insert into reminders (id, workspace_id, partnership_id, rule, subject, subject_id, clock, step, person_id, audience, message_id, due_on, at)
  select uuidv7(), $1, f.partnership_id, $2, $6, f.subject_id, f.clock, f.step, f.person_id, f.audience, l.id, f.due_on, app.now()
  from fresh f join letter l on l.person_id = f.person_id
  on conflict on constraint reminders__step__once do nothing
  returning *
), overtaken as (
  -- An older step that has not left yet would say the same again.
  update reminders old set withdrawn_at = app.now() from written n, messages m
  where old.workspace_id = $1 and old.rule = $2 and old.subject_id = n.subject_id and old.clock = n.clock
    and old.person_id = n.person_id and old.step < n.step and old.withdrawn_at is null
    and m.id = old.message_id and m.state in ('waiting', 'temporary')
), replaced as (
  update notifications shown set withdrawn_at = app.now() from written n, reminders old
  where shown.workspace_id = $1 and shown.subject_id = n.subject_id and shown.person_id = n.person_id
    and shown.read_at is null and shown.withdrawn_at is null and old.id = shown.reminder_id and old.step < n.step
), told as (
  insert into notifications (id, workspace_id, partnership_id, person_id, kind, subject, subject_id, due_on, reminder_id, at)
  select uuidv7(), $1, n.partnership_id, n.person_id, 'reminder', n.subject, n.subject_id, n.due_on, n.id, n.at from written n
)
select distinct person_id as "personId" from written`;
