import type { DueThing } from './due-thing.ts';
import { current } from './rungs.ts';

/** A milestone is owed by its owner, as long as they are in the partnership. Its clock is how often its date has moved. */
export const dueMilestones: DueThing = {
  rule: 'milestone_due',
  subject: 'milestone',
  things: `
    select s.partnership_id, s.owner_partner_id as partner_id, s.id as subject_id, s.due_moves::int as clock, s.due_on, s.owner_person_id
    from milestones s
    join partnerships p on p.id = s.partnership_id and p.archived_at is null
    where s.workspace_id = $1 and s.status = 'open'`,
  owedBy: {
    owner: `select thing.owner_person_id where exists (
      select from memberships m
      where m.partnership_id = thing.partnership_id and m.person_id = thing.owner_person_id and ${current('m')})`,
  },
  details: `
    select s.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'M', s.number) as reference, s.title, '{}'::text[] as missing, null::uuid as partner_id
    from milestones s where s.id = r.subject_id`,
};
