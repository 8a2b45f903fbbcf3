import { daysToAnswerCorrection, daysToCirculateMinutes } from '@trivet/domain';
import { sql } from 'drizzle-orm';

const row = (kind: string, dueOn: string) => `
  select '${kind}', t.id, t.partnership_id, 'MT', t.number, t.title, ${dueOn},
    case when ${dueOn} < me.today then 'red' else 'amber' end, t.version, null::date, null::text, null::uuid`;

/** Those whose minutes one takes, named for the meeting or as whoever coordinates. */
const minuted = `
  from me join meetings t on t.workspace_id = me.workspace_id and t.status = 'minuted' and t.held_on > me.today - 180
    and (t.minute_taker_person_id = me.person_id or t.minute_taker_person_id is null and exists (
      select from memberships m where m.partnership_id = t.partnership_id and m.person_id = me.person_id and m.role = 'coordinator'
        and m.from_on <= me.today and (m.to_on is null or m.to_on > me.today)))`;

/**
 * Invitations without an answer; minutes one takes that have not gone out, and their corrections without an answer; those
 * that are out for one to read within a few days; and those that the partnership one chairs found right, or not, at a
 * meeting that is over. SQL over `me`, by the rules of packages/db/src/reminders/due-meetings.ts.
 */
export const meetingsOfMine = sql.raw(`
  ${row('invitation_to_answer', 't.held_on')}
  from me join meeting_invitations i on i.workspace_id = me.workspace_id and i.person_id = me.person_id and not i.is_withdrawn
  join meetings t on t.id = i.meeting_id and t.status = 'called' and t.starts_at > app.now() and i.answered_for is distinct from t.starts_at
  union all
  ${row('minutes_to_circulate', `t.held_on + ${daysToCirculateMinutes}`)} ${minuted} and t.circulated_at is null
  union all
  ${row('correction_to_answer', 'waits.due_on')} ${minuted}
  join lateral (
    select min((c.created_at at time zone w.time_zone)::date) + ${daysToAnswerCorrection} as due_on
    from minutes_corrections c join workspaces w on w.id = c.workspace_id
    where c.workspace_id = me.workspace_id and c.meeting_id = t.id and c.answer is null) waits on waits.due_on is not null
  union all
  ${row('minutes_to_read', 't.corrections_by')}
  from me join meeting_attendees a on a.workspace_id = me.workspace_id and a.person_id = me.person_id and a.status in ('present', 'deputy')
  join meetings t on t.id = a.meeting_id and t.status = 'minuted' and t.corrections_by >= me.today
    and t.minute_taker_person_id is distinct from me.person_id
  where exists (select from notifications n
      where n.workspace_id = me.workspace_id and n.subject_id = t.id and n.person_id = me.person_id
        and n.kind = 'minutes_circulated' and n.read_at is null and n.withdrawn_at is null)
    and not exists (select from minutes_corrections c where c.meeting_id = t.id and c.asked_by_person_id = me.person_id)
  union all
  ${row('minutes_to_approve', 'later.held_on')}
  from me join memberships m on m.workspace_id = me.workspace_id and m.person_id = me.person_id and m.role = 'chair'
    and m.from_on <= me.today and (m.to_on is null or m.to_on > me.today)
  join meetings t on t.workspace_id = me.workspace_id and t.partnership_id = m.partnership_id and t.status = 'minuted'
    and t.held_on > me.today - 180 and t.circulated_at is not null
  join lateral (
    select n.held_on from meetings n
    where n.workspace_id = t.workspace_id and n.partnership_id = t.partnership_id and n.starts_at > t.starts_at
      and n.series_id is not distinct from t.series_id and n.status in ('minuted', 'approved')
    order by n.starts_at limit 1) later on true
  where not exists (select from minutes_corrections c where c.workspace_id = me.workspace_id and c.meeting_id = t.id and c.answer is null)`);
