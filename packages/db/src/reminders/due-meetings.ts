import { daysToAnswerCorrection, daysToCirculateMinutes } from '@trivet/domain';
import { type DueThing, withDay } from './due-thing.ts';
import { coordinating, current, inRole } from './rungs.ts';

const here = 'join partnerships p on p.id = m.partnership_id and p.archived_at is null';
/** Minutes that nobody took further in half a year are chased no more. */
const lately = `m.workspace_id = $1 and m.status = 'minuted' and m.held_on > day.today - 180`;

const dayAsClock = (day: string) => `(${day} - date '2000-01-01')::int`;

const minuteTaker = `
  select thing.minute_taker_person_id where thing.minute_taker_person_id is not null
  union all select * from (${coordinating}) c where thing.minute_taker_person_id is null`;

const details = `
    select r.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'MT', s.number) as reference, s.title, '{}'::text[] as missing, null::uuid as partner_id
    from meetings s where s.id = r.subject_id`;

/** Minutes that have not gone out since the meeting ended: the one who took them sees to it. */
const dueCirculations: DueThing = {
  rule: 'minutes_circulation_due',
  subject: 'meeting',
  things: `
    select m.partnership_id, null::uuid as partner_id, m.id as subject_id, ${dayAsClock('m.held_on')} as clock,
      m.held_on + ${daysToCirculateMinutes} as due_on, m.minute_taker_person_id
    from meetings m ${here} ${withDay}
    where ${lately} and m.circulated_at is null`,
  owedBy: { writer: minuteTaker },
  details,
};

/**
 * Whoever was there has until a day to say what is not right. Those whose notice of them is unread, and who have asked for
 * nothing, hear of it once more: two days after the minutes went out at the earliest.
 */
const dueCorrections: DueThing = {
  rule: 'minutes_corrections_due',
  subject: 'meeting',
  things: `
    select m.partnership_id, null::uuid as partner_id, m.id as subject_id, ${dayAsClock('m.corrections_by')} as clock,
      m.corrections_by as due_on, m.minute_taker_person_id
    from meetings m ${here} ${withDay}
    where ${lately} and m.circulated_at < app.now() - interval '2 days' and m.corrections_by >= day.today`,
  owedBy: {
    level: `
      select a.person_id from meeting_attendees a
      where a.meeting_id = thing.subject_id and a.status in ('present', 'deputy')
        and a.person_id is distinct from thing.minute_taker_person_id
        and exists (select from memberships m
          where m.partnership_id = thing.partnership_id and m.person_id = a.person_id
            and m.role in ('chair', 'deputy_chair', 'coordinator', 'partner_lead', 'member', 'broker') and ${current('m')})
        and not exists (select from minutes_corrections c where c.meeting_id = thing.subject_id and c.asked_by_person_id = a.person_id)
        and exists (select from notifications n
          where n.workspace_id = $1 and n.subject_id = thing.subject_id and n.person_id = a.person_id
            and n.kind = 'minutes_circulated' and n.read_at is null and n.withdrawn_at is null)`,
  },
  details,
};

/** Corrections that wait for their answer, by the one that has waited longest. */
const dueAnswersToCorrections: DueThing = {
  rule: 'correction_answer_due',
  subject: 'meeting',
  things: `
    select m.partnership_id, null::uuid as partner_id, m.id as subject_id, ${dayAsClock('open.due_on')} as clock,
      open.due_on, m.minute_taker_person_id
    from (
      select c.meeting_id, min((c.created_at at time zone w.time_zone)::date) + ${daysToAnswerCorrection} as due_on
      from minutes_corrections c join workspaces w on w.id = c.workspace_id
      where c.workspace_id = $1 and c.answer is null group by c.meeting_id) open
    join meetings m on m.id = open.meeting_id ${here}
    where m.workspace_id = $1 and m.status = 'minuted'`,
  owedBy: { writer: minuteTaker },
  details,
};

/** Minutes stand on the agenda of the next meeting; once that is over, whoever chairs says so, or says what is not right. */
const dueApprovals: DueThing = {
  rule: 'minutes_approval_due',
  subject: 'meeting',
  things: `
    select m.partnership_id, null::uuid as partner_id, m.id as subject_id, ${dayAsClock('next.held_on')} as clock, next.held_on as due_on
    from meetings m ${here} ${withDay}
    cross join lateral (
      select n.held_on from meetings n
      where n.workspace_id = m.workspace_id and n.partnership_id = m.partnership_id and n.starts_at > m.starts_at
        and n.series_id is not distinct from m.series_id and n.status in ('minuted', 'approved')
      order by n.starts_at limit 1) next
    where ${lately} and m.circulated_at is not null
      and not exists (select from minutes_corrections c where c.workspace_id = $1 and c.meeting_id = m.id and c.answer is null)`,
  owedBy: {
    level: `${inRole('chair')}
      union all ${inRole('coordinator')} and not exists (
        select from memberships c where c.partnership_id = thing.partnership_id and c.role = 'chair' and ${current('c')})`,
  },
  details,
};

/**
 * A called meeting, for those invited who have said nothing of the time it has now. Whom an invitation, or a change, was
 * sent in the last two days is left in peace.
 */
const dueAnswersToInvitations: DueThing = {
  rule: 'invitation_answer_due',
  subject: 'meeting',
  things: `
    select m.partnership_id, null::uuid as partner_id, m.id as subject_id,
      (extract(epoch from m.starts_at) / 60)::int as clock, m.held_on as due_on, m.starts_at
    from meetings m ${here}
    where m.workspace_id = $1 and m.status = 'called' and m.starts_at > app.now()`,
  owedBy: {
    level: `
      select i.person_id from meeting_invitations i
      where i.meeting_id = thing.subject_id and i.person_id is not null and not i.is_withdrawn
        and i.answered_for is distinct from thing.starts_at
        and not exists (select from calendar_letters l
          where l.invitation_id = i.id and l.method = 'REQUEST' and l.posted_at > app.now() - interval '2 days')`,
  },
  details,
};

export const dueMeetings: readonly DueThing[] = [
  dueAnswersToCorrections,
  dueAnswersToInvitations,
  dueApprovals,
  dueCirculations,
  dueCorrections,
];
