import { sql } from 'drizzle-orm';

const mine = `m.workspace_id = me.workspace_id and m.person_id = me.person_id and m.from_on <= me.today
    and (m.to_on is null or m.to_on > me.today)`;

/**
 * Accounts due within a week, of the partner one leads for or of all together where one coordinates; and lines that wait
 * for one to agree: for the partner or organisation one leads, or as the SRO. SQL over `me`, in the order of what is owed.
 */
export const linesOfMine = sql.raw(`
  select distinct on (l.id) 'account_to_give', l.id, l.partnership_id, 'L', l.number, l.what_for, l.next_due_on,
    case app.account_light(l.agreed_on, l.next_due_on, me.today) when 'green' then 'amber' else 'red' end, l.version, null::date, null, null::uuid
  from me join memberships m on ${mine} and m.role in ('partner_lead', 'coordinator')
  join accountability_lines l on l.workspace_id = me.workspace_id and l.partnership_id = m.partnership_id and l.ended_on is null
    and l.agreed_on is not null and l.next_due_on <= me.today + 7
    and case m.role when 'coordinator' then l.from_partner_id is null else l.from_partner_id = m.partner_id end
  union all
  select distinct on (l.id) 'line_to_agree', l.id, l.partnership_id, 'L', l.number, l.what_for, (l.updated_at at time zone 'UTC')::date + 14,
    case when (l.updated_at at time zone 'UTC')::date + 14 < me.today then 'red' else 'amber' end, l.version, null, null, null
  from me join accountability_parties v on v.workspace_id = me.workspace_id and v.agreed_on is null and v.ended_on is null
  join accountability_lines l on l.id = v.line_id
  where v.sro_person_id = me.person_id or v.organisation_lead_id = me.person_id or exists (
    select from memberships m where ${mine} and m.role = 'partner_lead' and m.partner_id = coalesce(v.partner_id, l.from_partner_id))`);
