import { type Audience, standardRules } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import { reminderChoice } from '../notifications/choices.ts';
import { type DueThing, owedSql, ruleOf, thingSql } from './due-thing.ts';
import type { Planning } from './plan-reminders.ts';

/**
 * Whether the week's letters are still to be written: on its first working day, once. `today` is the day on which the pass
 * began: once the clock is on another, what is due there has not been looked at.
 */
export async function isWeekToPlan(
  tx: Transaction,
  { workspaceId, today, holidays }: { workspaceId: string; today: string; holidays: readonly string[] },
): Promise<boolean> {
  const { rows } = await tx.client.query<{ isToPlan: boolean }>({
    name: 'is_week_to_plan',
    text: `select d.today = $3 and d.today = app.sending_day(d.monday, true, $2::date[]) and not exists (
             select from messages m where m.workspace_id = $1 and m.kind = 'week' and m.day = d.monday) as "isToPlan"
           from (${thisWeek}) d`,
    values: [workspaceId, holidays, today],
  });
  return rows[0]?.isToPlan ?? false;
}

/**
 * Writes down for the week's letters what each person owes that is late or falls due in it, the weeks after the last step
 * of its rule, too: chasing ends, a weekly line does not (domain.md 13). Who switched these letters off has none.
 */
export async function planWeek(
  tx: Transaction,
  thing: DueThing,
  { workspaceId, mailDomain }: Omit<Planning, 'holidays'>,
): Promise<void> {
  // A week is written whole or not at all: what is cancelled half way would begin anew at each round.
  await tx.client.query(`set local statement_timeout = '5min'`);
  await tx.client.query({ text: weekOf(thing), values: [workspaceId, thing.rule, mailDomain, thing.subject] });
}

/** Puts the news that people keep for the week into its letters. */
export async function gatherWeeklyNews(
  tx: Transaction,
  { workspaceId, mailDomain }: Omit<Planning, 'holidays'>,
): Promise<void> {
  await tx.client.query({
    text: `with week as (${thisWeek}), pending as (
             select n.id, n.person_id from notifications n
             where n.workspace_id = $1 and n.email = 'weekly' and n.message_id is null and n.read_at is null and n.withdrawn_at is null
           ), ${letterOfTheWeek('select distinct person_id from pending', '$2')}
           update notifications n set message_id = l.id from pending p join letter l on l.person_id = p.person_id where n.id = p.id`,
    values: [workspaceId, mailDomain],
  });
}

const thisWeek = `
  select (app.now() at time zone w.time_zone)::date as today, date_trunc('week', app.now() at time zone w.time_zone)::date as monday
  from workspaces w where w.id = $1`;

const letterOfTheWeek = (people: string, mailDomain: string) => `letter as (
  insert into messages (id, workspace_id, person_id, channel, day, kind, message_id, state, created_at)
  select n.id, $1, n.person_id, 'email', week.monday, 'week', '<' || n.id || '@' || ${mailDomain} || '>', 'waiting', app.now()
  from (select uuidv7() as id, person_id from (${people}) p order by person_id) n cross join week
  on conflict on constraint messages__day__once do update set state = 'waiting' where messages.state = 'waiting'
  returning id, person_id
)`;

/** Those who owe a thing themselves; where nobody does, the first who is asked. */
const owers = ({ owedBy }: DueThing): readonly string[] => {
  const own = Object.keys(owedBy);
  return own.length > 0 ? own : ['partner_lead'];
};

const weekOf = (thing: DueThing) => `
with week as (${thisWeek}), setting as materialized (
  select partnership_id from app.reminder_rules_of($1, $2, '${JSON.stringify(standardRules[thing.rule])}'::jsonb) where is_on
), ${thingSql(thing, 't.due_on <= day.today + 7')}, owed as (
  select distinct on (o.subject_id, o.clock, o.person_id) o.*, (week.monday - o.due_on)::smallint as step
  from (${owedSql(thing, (audience: Audience) => String(owers(thing).includes(audience)))}) o
  join setting t on ${ruleOf('o', 't')} cross join week
  order by o.subject_id, o.clock, o.person_id, o.audience
), wanted as (
  select r.* from owed r join people person on person.id = r.person_id
  where app.notice_choice(person.preferences, 'weekly_digest', 'email', 'weekly') <> 'off'
    and ${reminderChoice(thing.rule, 'r', 'email')} <> 'off'
), ${letterOfTheWeek('select distinct person_id from wanted', '$3')}
insert into reminders (id, workspace_id, partnership_id, rule, subject, subject_id, clock, step, person_id, audience, message_id, due_on, at)
select uuidv7(), $1, f.partnership_id, $2, $4, f.subject_id, f.clock, f.step, f.person_id, f.audience, l.id, f.due_on, app.now()
from wanted f join letter l on l.person_id = f.person_id
on conflict on constraint reminders__step__once do nothing`;
