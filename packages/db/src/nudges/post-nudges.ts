import type { Transaction } from '../kernel/transaction.ts';
import { reminderChoice } from '../notifications/choices.ts';
import { dueContributions } from '../reminders/due-contributions.ts';
import { owedSql, thingSql } from '../reminders/due-thing.ts';

type Posting = { workspaceId: string; mailDomain: string };

/**
 * Writes into the ledger what was asked with one press, each once however often this runs, and puts one letter to each
 * person on its way. Whoever no longer owes their part by now hears nothing.
 * @returns whose bell rang
 */
export async function postNudges(
  tx: Transaction,
  { workspaceId, mailDomain }: Posting,
  nudgeId: string,
): Promise<string[]> {
  const { rows } = await tx.client.query<{ personId: string }>({
    name: 'post_nudges',
    text: posting,
    values: [workspaceId, nudgeId, mailDomain],
  });
  return rows.map(({ personId }) => personId);
}

const onlyWriters = (audience: string) => String(audience === 'writer');
const asked = `select n.* from nudges n where n.workspace_id = $1 and n.press_id = (
  select one.press_id from nudges one where one.workspace_id = $1 and one.id = $2)`;

const posting = `
with asked as materialized (${asked}),
${thingSql(dueContributions, 't.subject_id in (select report_contribution_id from asked)')},
owed as materialized (${owedSql(dueContributions, onlyWriters)}),
wanted as materialized (
  select r.*, case when ${reminderChoice('contribution_due', 'r', 'email')} in ('now', 'daily') then 'email' else 'in_app' end as channel,
    ${reminderChoice('contribution_due', 'r', 'inApp')} = 'now' as shown
  from (select a.id as nudge_id, a.press_id, a.partnership_id, a.report_contribution_id as subject_id, a.person_id, o.clock, o.due_on,
          o.audience, (select thing.today - o.due_on from thing limit 1) as step
        from asked a join owed o on o.subject_id = a.report_contribution_id and o.person_id = a.person_id
        where not exists (select from reminders told where told.nudge_id = a.id)) r
  join people person on person.id = r.person_id
), letter as (
  insert into messages (id, workspace_id, person_id, channel, day, kind, message_id, state, event_id, sent_at, created_at)
  select n.id, $1, n.person_id, n.channel, (app.now() at time zone w.time_zone)::date, 'nudge', '<' || n.id || '@' || $3 || '>',
    case n.channel when 'email' then 'waiting' else 'sent' end, n.press_id, case n.channel when 'in_app' then app.now() end, app.now()
  from (select uuidv7() as id, person_id, channel, press_id
        from (select distinct person_id, channel, press_id from wanted order by person_id, channel) p) n
  join workspaces w on w.id = $1
  on conflict on constraint messages__day__once do nothing
  returning id, person_id, channel
), written as (
  insert into reminders (id, workspace_id, partnership_id, rule, subject, subject_id, clock, step, person_id, audience, message_id, due_on, at, nudge_id)
  select uuidv7(), $1, f.partnership_id, 'contribution_due', 'report_contribution', f.subject_id, f.clock, f.step, f.person_id, f.audience,
    l.id, f.due_on, app.now(), f.nudge_id
  from wanted f join letter l on l.person_id = f.person_id and l.channel = f.channel
  on conflict on constraint reminders__step__once do nothing
  returning *
), told as (
  insert into notifications (id, workspace_id, partnership_id, person_id, kind, subject, subject_id, due_on, reminder_id, at, shown)
  select uuidv7(), $1, n.partnership_id, n.person_id, 'reminder', n.subject, n.subject_id, n.due_on, n.id, n.at, f.shown
  from written n join wanted f on f.nudge_id = n.nudge_id
)
select distinct person_id as "personId" from written`;
