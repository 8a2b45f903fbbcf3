import type { DueThing } from './due-thing.ts';
import { current, inRole } from './rungs.ts';

const ofCollector = (m: string, roles: string) => `
  select from memberships ${m} where ${m}.partnership_id = thing.partnership_id and ${m}.partner_id = thing.collector_id
    and ${m}.role in (${roles}) and ${current(m)}`;
const somebodyCollects = ofCollector('c', `'partner_lead', 'member'`);

/**
 * The next value of a measure is owed by the lead of the partner that collects it, else by all its people; where it has
 * nobody, by whoever coordinates, else the chair. Its clock is the day: each value is asked for by itself.
 */
export const dueValues: DueThing = {
  rule: 'data_point_due',
  subject: 'measure',
  things: `
    select s.partnership_id, coalesce(t.id, lead.id) as partner_id, s.id as subject_id,
      (s.next_due_on - date '2000-01-01')::int as clock, s.next_due_on as due_on, t.id as collector_id
    from measures s
    join partnerships p on p.id = s.partnership_id and p.archived_at is null and p.status in ('active', 'closing')
    left join partners t on t.id = coalesce(s.collected_by_partner_id, s.partner_id) and t.left_on is null
    left join partners lead on lead.partnership_id = s.partnership_id and lead.role = 'lead' and lead.left_on is null
    where s.workspace_id = $1 and s.next_due_on is not null and s.archived_at is null`,
  owedBy: {
    writer: `${inRole('partner_lead')} and m.partner_id = thing.collector_id
      union all ${inRole('member')} and m.partner_id = thing.collector_id and not exists (${ofCollector('o', `'partner_lead'`)})
      union all ${inRole('coordinator')} and not exists (${somebodyCollects})
      union all ${inRole('chair')} and not exists (${somebodyCollects}) and not exists (
        select from memberships k
        where k.partnership_id = thing.partnership_id and k.role = 'coordinator' and ${current('k')})`,
  },
  details: `
    select r.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'F', s.number) as reference, s.title, '{}'::text[] as missing, null::uuid as partner_id
    from measures s where s.id = r.subject_id`,
};
