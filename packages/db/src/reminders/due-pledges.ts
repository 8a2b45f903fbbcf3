import type { DueThing } from './due-thing.ts';
import { current, inRole } from './rungs.ts';

const ofPartner = (m: string, roles: string) => `
  select from memberships ${m} where ${m}.partnership_id = thing.partnership_id and ${m}.partner_id = thing.partner_id
    and ${m}.role in (${roles}) and ${current(m)}`;

/**
 * What was promised is owed by the lead of its partner, else by all its people; where it has nobody, by whoever
 * coordinates. Its clock is the day: each part of a pledge is asked for by itself.
 */
export const duePledges: DueThing = {
  rule: 'pledge_due',
  subject: 'pledge',
  things: `
    select g.partnership_id, g.partner_id, g.id as subject_id, (g.next_due_on - date '2000-01-01')::int as clock, g.next_due_on as due_on
    from pledges g
    join partnerships p on p.id = g.partnership_id and p.archived_at is null and p.status in ('active', 'closing')
    join partners t on t.id = g.partner_id and t.left_on is null
    where g.workspace_id = $1 and g.next_due_on is not null`,
  owedBy: {
    writer: `${inRole('partner_lead')} and m.partner_id = thing.partner_id
      union all ${inRole('member')} and m.partner_id = thing.partner_id and not exists (${ofPartner('o', `'partner_lead'`)})
      union all ${inRole('coordinator')} and not exists (${ofPartner('c', `'partner_lead', 'member'`)})`,
  },
  details: `
    select r.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'W', s.number) as reference, s.title, '{}'::text[] as missing, null::uuid as partner_id
    from pledges s where s.id = r.subject_id`,
};
