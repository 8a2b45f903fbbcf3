import type { DueThing } from './due-thing.ts';
import { current } from './rungs.ts';

/** An action is owed by its owner, as long as they are in the partnership. Its clock is how often its date has moved. */
export const dueActions: DueThing = {
  rule: 'action_due',
  subject: 'action',
  things: `
    select a.partnership_id, a.owner_partner_id as partner_id, a.id as subject_id, a.due_moves::int as clock, a.due_on, a.owner_person_id
    from actions a
    join partnerships p on p.id = a.partnership_id and p.archived_at is null
    where a.workspace_id = $1 and a.status in ('proposed', 'agreed', 'in_progress', 'blocked') and a.due_on is not null`,
  owedBy: {
    owner: `select m.person_id from memberships m
      where m.partnership_id = thing.partnership_id and m.person_id = thing.owner_person_id and ${current('m')}`,
  },
  details: `
    select s.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'A', s.number) as reference, s.title, '{}'::text[] as missing, null::uuid as partner_id
    from actions s where s.id = r.subject_id`,
};
