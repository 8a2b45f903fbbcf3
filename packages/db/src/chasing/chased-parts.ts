/** When a part `c` of a report was first sent, against the day it was due then. Of the workspace's zone in `day`. */
const firstSent = `
  left join lateral (
    select (h.from_at at time zone day.time_zone)::date as sent_on, (h.state ->> 'dueOn')::date as due_on
    from state_history h
    where h.workspace_id = c.workspace_id and h.subject_id = c.id and h.state ->> 'status' in ('sent', 'signed_off', 'nil')
    order by h.from_at limit 1) first on true`;

/**
 * The last time anybody was reminded of a part `c`: when, whom, by which step or by whose hand, and what became of it; what
 * was asked by name is there at once. The week's letter only gathers what others have said.
 */
const lastReminder = `
  left join lateral (
    select any_reminder.* from (
      select k.at, k.id, k.step, p.name as person, who.name as by, case when m.channel = 'in_app' then 'sent' else m.state end as state
      from reminders k join messages m on m.id = k.message_id and m.kind <> 'week' join people p on p.id = k.person_id
      left join nudges n on n.id = k.nudge_id left join people who on who.id = n.by_id
      where k.workspace_id = c.workspace_id and k.partnership_id = c.partnership_id and k.subject_id = c.id and k.withdrawn_at is null
      union all
      select n.created_at, n.id, (day.today - c.due_on)::smallint, p.name, who.name, 'waiting'
      from nudges n join people p on p.id = n.person_id join people who on who.id = n.by_id
      where n.workspace_id = c.workspace_id and n.partnership_id = c.partnership_id and n.report_contribution_id = c.id
        and n.day >= day.today and not exists (select from reminders k where k.nudge_id = n.id)
    ) any_reminder order by any_reminder.at desc, any_reminder.id desc limit 1) told on true`;

/** The day a report `r` went for the first time, and with it whatever parts it lacked. */
const went = `(select (min(e.submitted_at) at time zone day.time_zone)::date from report_editions e where e.report_id = r.id)`;

/** What a board shows of a part `c` of a report `r`, with whatever its columns need joined to it. */
export const partJoins = `${firstSent}${lastReminder}`;

export const partColumns = `
  c.id as "contributionId", c.status, c.frozen, c.due_on as "dueOn", coalesce(first.due_on, c.due_on) as "wasDueOn",
  first.sent_on as "sentOn", case when c.frozen then ${went} end as "closedOn",
  told.at as "remindedAt", told.step as "remindedStep", told.person as "remindedName", told.by as "remindedBy", told.state as "remindedState"`;

/** The workspace's day. */
export const dayHere = `(select w.time_zone, (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day`;

/** A part of a report as a board shows it. */
export type ChasedPart = {
  contributionId: string;
  status: 'not_started' | 'draft' | 'sent' | 'returned' | 'signed_off' | 'nil';
  frozen: boolean;
  dueOn: string;
  /** The day it was due when it was first sent */
  wasDueOn: string;
  sentOn: string | null;
  /** The day its report went, with or without it */
  closedOn: string | null;
  remindedAt: string | null;
  remindedStep: number | null;
  remindedName: string | null;
  remindedBy: string | null;
  remindedState: 'waiting' | 'sending' | 'sent' | 'temporary' | 'failed' | 'withdrawn' | 'unknown' | null;
};

/** The SQL of how a partner `x` kept to its days in its last parts, as JSON: what {@link onTimeRecord} of the domain reads. */
export const timingsOf = (atMost: string) => `
  (select coalesce(jsonb_agg(jsonb_build_object('dueOn', recent.due_on, 'sentOn', recent.sent_on, 'closedOn', recent.closed_on)), '[]')
   from (
     select coalesce(first.due_on, c.due_on) as due_on, first.sent_on,
       case when c.frozen then ${went} end as closed_on
     from report_contributions c join reports r on r.id = c.report_id and r.status <> 'waived'
     ${firstSent}
     where c.workspace_id = $1 and c.partnership_id = x.partnership_id and c.partner_id = x.id
     order by r.period_starts_on desc limit ${atMost}) recent)`;
