import type { DueThing } from './due-thing.ts';

const current = (m: string) => `${m}.from_on <= day.today and (${m}.to_on is null or ${m}.to_on > day.today)`;

/** A report is owed by who writes it and who signs it off; above them stand the lead partner's lead and the SRO. */
export const dueReports: DueThing = {
  rule: 'report_due',
  subject: 'report',
  owed: `
    select r.partnership_id, r.id as subject_id, r.clock::int as clock, r.due_on, who.audience, who.person_id
    from reports r
    join partnerships p on p.id = r.partnership_id and p.archived_at is null and p.status in ('active', 'closing')
    cross join (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day
    cross join lateral (
      select 'writer' as audience, m.person_id from memberships m
      where m.partnership_id = r.partnership_id and m.role = 'coordinator' and ${current('m')}
      union all
      select 'signatory', m.person_id from memberships m
      where m.partnership_id = r.partnership_id and m.role = 'chair' and ${current('m')}
      union all
      -- Where nobody coordinates, the chair writes.
      select 'writer', m.person_id from memberships m
      where m.partnership_id = r.partnership_id and m.role = 'chair' and ${current('m')} and not exists (
        select from memberships c
        where c.partnership_id = r.partnership_id and c.role = 'coordinator' and ${current('c')})
      union all
      select 'organisation_lead', o.lead_person_id from partners l join organisations o on o.id = l.organisation_id
      where l.partnership_id = r.partnership_id and l.role = 'lead' and l.left_on is null
      union all
      select 'sro', o.sro_person_id from contributions c join outcomes o on o.id = c.outcome_id
      where c.partnership_id = r.partnership_id and c.ended_on is null
    ) who
    join people person on person.id = who.person_id and person.archived_at is null
    where r.workspace_id = $1 and r.status in ('open', 'awaiting_sign_off', 'returned')`,
  details: `
    select s.due_on, s.period_starts_on, s.period_ends_on, null as reference, null as title,
      array_remove(array[case when s.headline = '' then 'headline' end, case when s.light is null then 'light' end], null) as missing
    from reports s where s.id = r.subject_id`,
};
