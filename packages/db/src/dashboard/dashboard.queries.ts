import type { Light, MeetingStatus, PartnershipRole, ReportContributionStatus } from '@trivet/domain';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../kernel/transaction.ts';

export type AttentionRow = {
  code:
    | 'report_overdue'
    | 'risk_red'
    | 'risk_untreated'
    | 'action_overdue'
    | 'action_blocked'
    | 'milestone_overdue'
    | 'review_overdue'
    | 'measure_off';
  subject: 'report' | 'risk' | 'action' | 'milestone' | 'measure';
  id: string;
  reference: string;
  title: string;
  light: Light;
  since: string | null;
  ownerName: string | null;
  partnerName: string | null;
};

export type SeatRow = {
  partnerId: string;
  organisationName: string;
  role: string;
  leadName: string | null;
  openActions: number;
  overdueActions: number;
  ledRisks: number;
  part: ReportContributionStatus | null;
};

export type DashboardRows = {
  attention: AttentionRow[];
  partners: SeatRow[];
  people: { personId: string; name: string; role: PartnershipRole }[];
  dueSoon: number;
  nextMeeting: { reference: string; title: string; startsAt: string; status: MeetingStatus; items: number } | null;
  measuresInUse: number;
  oldestUpdate: { reference: string; on: string; ownerName: string | null } | null;
};

type Place = { workspaceId: string; partnershipId: string; today: string };

/** All of a dashboard that is not the standing itself, in one statement. */
export async function readDashboard(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Place,
): Promise<DashboardRows> {
  const { rows } = await tx.execute<DashboardRows>(sql`
    with here as (select ${workspaceId}::uuid as workspace_id, ${partnershipId}::uuid as id, ${today}::date as today,
                         (select code from partnerships where id = ${partnershipId}) as code),
    open_actions as (
      select a.*, app.reference(here.code, 'A', a.number) as reference, person.name as owner_name, o.short_name as partner_name
      from here join actions a on a.workspace_id = here.workspace_id and a.partnership_id = here.id
        and a.status in ('proposed', 'agreed', 'in_progress', 'blocked')
      join partners p on p.id = a.owner_partner_id join organisations o on o.id = p.organisation_id
      left join people person on person.id = a.owner_person_id
    ),
    open_risks as (
      select k.*, app.reference(here.code, 'R', k.number) as reference, person.name as owner_name, o.short_name as partner_name
      from here join risks k on k.workspace_id = here.workspace_id and k.partnership_id = here.id and k.status = 'open'
      join partners p on p.id = k.lead_partner_id join organisations o on o.id = p.organisation_id
      left join people person on person.id = k.owner_person_id
    )
    select
      (select coalesce(json_agg(to_jsonb(item) - 'rank' order by item.rank, item.since, item.reference), '[]') from (${attention}) item) as attention,
      (select coalesce(json_agg(to_jsonb(seat) order by seat.role <> 'lead', seat."organisationName"), '[]') from (${seats}) seat) as partners,
      (select coalesce(json_agg(json_build_object('personId', person.id, 'name', person.name, 'role', m.role) order by m.role, person.name), '[]')
       from here join memberships m on m.workspace_id = here.workspace_id and m.partnership_id = here.id
         and m.from_on <= here.today and (m.to_on is null or m.to_on > here.today)
       join people person on person.id = m.person_id
       where m.role not in ('member', 'partner_lead', 'observer')) as people,
      (select json_build_object('reference', app.reference(here.code, 'MT', m.number), 'title', m.title, 'startsAt', to_char(m.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'status', m.status, 'items', (select count(*)::int from agenda_items i where i.meeting_id = m.id and i.status not in ('skipped', 'dropped')))
       from here join meetings m on m.workspace_id = here.workspace_id and m.partnership_id = here.id
         and (m.status = 'in_progress' or m.status in ('draft', 'called') and m.held_on >= here.today)
       order by m.status = 'in_progress' desc, m.starts_at, m.id limit 1) as "nextMeeting",
      (select count(*)::int from here join measures f on f.workspace_id = here.workspace_id and f.partnership_id = here.id
         and f.archived_at is null) as "measuresInUse",
      (select count(*)::int from open_actions a, here where a.due_on between here.today and here.today + 7) as "dueSoon",
      (select json_build_object('reference', a.reference, 'on', a.last_update_on, 'ownerName', a.owner_name)
       from open_actions a order by a.last_update_on, a.number limit 1) as "oldestUpdate"`);
  const [row] = rows;
  if (!row) throw new Error('A dashboard is one row');
  return row;
}

const attention = sql.raw(`
  select * from (
    select 1 as rank, 'report_overdue' as code, 'report' as subject, x.id, to_char(x.period_starts_on, 'YYYY-MM-DD') as reference,
      '' as title, case when x.due_on + 14 < here.today then 'red' else 'amber' end as light, x.due_on as since,
      null as "ownerName", null as "partnerName"
    from here join reports x on x.workspace_id = here.workspace_id and x.partnership_id = here.id
    where x.status in ('open', 'awaiting_sign_off', 'returned') and x.due_on < here.today
    union all
    select 2, case when treated then 'risk_red' else 'risk_untreated' end, 'risk', k.id, k.reference, k.title, 'red', k.light_since,
      k.owner_name, k.partner_name
    from open_risks k cross join here cross join lateral (
      select coalesce(k.tolerated_until >= here.today, false) or exists (select from open_actions a where a.risk_id = k.id) as treated) t
    where k.light = 'red'
    union all
    select 3, 'action_overdue', 'action', a.id, a.reference, a.title, 'red', a.due_on, a.owner_name, a.partner_name
    from open_actions a, here where a.due_on < here.today
    union all
    select 4, 'action_blocked', 'action', a.id, a.reference, a.title, 'red', a.last_update_on, a.owner_name, a.partner_name
    from open_actions a, here where a.status = 'blocked' and (a.due_on is null or a.due_on >= here.today)
    union all
    select 4, 'milestone_overdue', 'milestone', s.id, app.reference(here.code, 'M', s.number), s.title, 'red', s.due_on, person.name, o.short_name
    from here join milestones s on s.workspace_id = here.workspace_id and s.partnership_id = here.id and s.status = 'open'
      and s.due_on < here.today
    join partners p on p.id = s.owner_partner_id join organisations o on o.id = p.organisation_id
    left join people person on person.id = s.owner_person_id
    union all
    select 4, 'measure_off', 'measure', f.id, app.reference(here.code, 'F', f.number), f.title, f.light, f.latest_on, null, o.short_name
    from here join measures f on f.workspace_id = here.workspace_id and f.partnership_id = here.id and f.light in ('red', 'amber')
      and f.archived_at is null
    left join partners p on p.id = f.partner_id left join organisations o on o.id = p.organisation_id
    union all
    select 5, 'review_overdue', 'risk', k.id, k.reference, k.title, 'amber', k.next_review_on, k.owner_name, k.partner_name
    from open_risks k, here where k.next_review_on < here.today and k.light <> 'red'
  ) found order by rank, since, reference limit 20`);

const seats = sql.raw(`
  select p.id as "partnerId", o.name as "organisationName", p.role,
    (select person.name from memberships m join people person on person.id = m.person_id
     where m.partner_id = p.id and m.role = 'partner_lead' and m.from_on <= here.today
       and (m.to_on is null or m.to_on > here.today)) as "leadName",
    (select count(*)::int from open_actions a where a.owner_partner_id = p.id) as "openActions",
    (select count(*)::int from open_actions a where a.owner_partner_id = p.id and a.due_on < here.today) as "overdueActions",
    (select count(*)::int from open_risks k where k.lead_partner_id = p.id) as "ledRisks",
    (select c.status from reports x join report_contributions c on c.workspace_id = x.workspace_id and c.report_id = x.id and c.partner_id = p.id
     where x.workspace_id = here.workspace_id and x.partnership_id = here.id and x.status in ('open', 'awaiting_sign_off', 'returned')
     order by x.due_on limit 1) as "part"
  from here join partners p on p.workspace_id = here.workspace_id and p.partnership_id = here.id and p.left_on is null
  join organisations o on o.id = p.organisation_id`);
