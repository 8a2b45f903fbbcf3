import type { DueThing } from './due-thing.ts';

/** An action is owed by its owner, as long as they are in the partnership. Its clock is how often its date has moved. */
export const dueActions: DueThing = {
  rule: 'action_due',
  subject: 'action',
  owed: `
    select a.partnership_id, a.id as subject_id, a.due_moves::int as clock, a.due_on, 'owner' as audience, a.owner_person_id as person_id
    from actions a
    join partnerships p on p.id = a.partnership_id and p.archived_at is null
    cross join (select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day
    join people person on person.id = a.owner_person_id and person.archived_at is null
    where a.workspace_id = $1 and a.status in ('proposed', 'agreed', 'in_progress', 'blocked') and a.due_on is not null
      and exists (
        select from memberships m where m.partnership_id = a.partnership_id and m.person_id = a.owner_person_id
          and m.from_on <= day.today and (m.to_on is null or m.to_on > day.today))`,
  details: `
    select s.due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'A', s.number) as reference, s.title, '{}'::text[] as missing
    from actions s where s.id = r.subject_id`,
};
