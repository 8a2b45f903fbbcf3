import { sql } from 'drizzle-orm';

/**
 * Positions that the partner one leads for has not given, ratifications it owes, and decisions that whoever coordinates
 * is to see reviewed within a week. SQL over `me`, in the order of what is owed.
 */
export const decisionsOfMine = sql.raw(`
  select distinct on (d.id) case d.status when 'proposed' then 'decision_position' else 'decision_to_ratify' end,
    d.id, d.partnership_id, 'D', d.number, d.title, coalesce(d.closes_on, s.ratify_by),
    case when case d.status when 'proposed' then d.closes_on else s.ratify_by end < me.today then 'red' else 'amber' end,
    d.version, null::date, null, null::uuid
  from me
  join memberships m on m.workspace_id = me.workspace_id and m.role = 'partner_lead'
    and m.from_on <= me.today and (m.to_on is null or m.to_on > me.today)
    and (m.person_id = me.person_id or m.deputy_person_id = me.person_id)
  join partners x on x.id = m.partner_id and x.left_on is null
  join decisions d on d.workspace_id = me.workspace_id and d.partnership_id = m.partnership_id and d.status in ('proposed', 'to_ratify')
  left join decision_positions s on s.decision_id = d.id and s.partner_id = x.id
  where d.status = 'proposed' and d.closes_on is not null and s.id is null and d.rule -> 'voterRoles' ? x.role
    or d.status = 'to_ratify' and s.ratification = 'owed' and m.person_id = me.person_id
  union all
  select distinct on (d.id) 'decision_review', d.id, d.partnership_id, 'D', d.number, d.title, d.review_on,
    case when d.review_on < me.today then 'red' else 'amber' end, d.version, null, null, null
  from me
  join memberships m on m.workspace_id = me.workspace_id and m.person_id = me.person_id and m.role = 'coordinator'
    and m.from_on <= me.today and (m.to_on is null or m.to_on > me.today)
  join decisions d on d.workspace_id = me.workspace_id and d.partnership_id = m.partnership_id
    and d.status in ('taken', 'to_ratify') and d.review_on <= me.today + 7`);
