import { sql } from 'drizzle-orm';

const holds = (m: string) => `${m}.from_on <= me.today and (${m}.to_on is null or ${m}.to_on > me.today)`;
const someone = (
  m: string,
  roles: string,
) => `exists (select from memberships ${m} where ${m}.workspace_id = me.workspace_id
    and ${m}.partnership_id = s.partnership_id and ${m}.partner_id = t.id and ${m}.role in (${roles}) and ${holds(m)})`;

/**
 * Values of measures due within a week, of those that one is to collect: as they are reminded of (`dueValues`). SQL over
 * `me`, in the order of what is owed.
 */
export const valuesOfMine = sql.raw(`
  select distinct on (s.id) 'value_to_give', s.id, s.partnership_id, 'F', s.number, s.title, s.next_due_on,
    case when s.next_due_on < me.today then 'red' else 'amber' end, s.version, null::date, null, null::uuid
  from me
  join memberships m on m.workspace_id = me.workspace_id and m.person_id = me.person_id and ${holds('m')}
  join partnerships here on here.id = m.partnership_id and here.status in ('active', 'closing')
  join measures s on s.workspace_id = me.workspace_id and s.partnership_id = m.partnership_id and s.archived_at is null
    and s.next_due_on <= me.today + 7
  left join partners t on t.workspace_id = me.workspace_id and t.id = coalesce(s.collected_by_partner_id, s.partner_id) and t.left_on is null
  where case m.role
    when 'partner_lead' then m.partner_id = t.id
    when 'member' then m.partner_id = t.id and not ${someone('o', `'partner_lead'`)}
    when 'coordinator' then not ${someone('c', `'partner_lead', 'member'`)}
    when 'chair' then not ${someone('c', `'partner_lead', 'member'`)} and not exists (
      select from memberships k where k.workspace_id = me.workspace_id and k.partnership_id = s.partnership_id
        and k.role = 'coordinator' and ${holds('k')})
    else false end`);
