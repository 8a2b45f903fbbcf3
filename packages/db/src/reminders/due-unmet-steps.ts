import type { DueThing } from './due-thing.ts';
import { current, inRole } from './rungs.ts';

/**
 * The step that is next where a partner does not keep its part. The coordinator takes it, else the chair; the sponsor's own
 * is the sponsor's, too. A clock that is another for each step and each day.
 */
export const dueUnmetSteps: DueThing = {
  rule: 'unmet_step_due',
  subject: 'unmet_responsibility',
  things: `
    select u.partnership_id, u.partner_id, u.id as subject_id, u.next_step, u.next_step_due_on as due_on,
      array_position(array['support', 'notice', 'chair', 'sponsor'], u.next_step) * 100000 + (u.next_step_due_on - date '2000-01-01')::int as clock
    from unmet_responsibilities u
    join partnerships p on p.id = u.partnership_id and p.archived_at is null
    where u.workspace_id = $1 and u.status = 'open' and u.next_step is not null`,
  owedBy: {
    level: `${inRole('coordinator')}
      union all ${inRole('chair')} and (thing.next_step = 'chair' or not exists (
        select from memberships c
        where c.partnership_id = thing.partnership_id and c.role = 'coordinator' and ${current('c')}))
      union all ${inRole('sponsor')} and thing.next_step = 'sponsor'`,
  },
  details: `
    select r.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'U', s.number) as reference, s.what as title, '{}'::text[] as missing, null::uuid as partner_id
    from unmet_responsibilities s where s.id = r.subject_id`,
};
