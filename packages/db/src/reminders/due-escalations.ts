import type { DueThing } from './due-thing.ts';

/** An escalation is owed by whoever holds the level that was asked. Its clock is how many steps up it has taken. */
export const dueEscalations: DueThing = {
  rule: 'escalation_answer',
  subject: 'action',
  things: `
    select a.partnership_id, a.owner_partner_id as partner_id, a.id as subject_id, a.escalation_steps::int as clock,
      a.answer_due_on as due_on, a.workspace_id, a.escalated_to
    from actions a
    join partnerships p on p.id = a.partnership_id and p.archived_at is null
    where a.workspace_id = $1 and a.answer_due_on is not null`,
  owedBy: {
    level: `select app.level_holders(thing.workspace_id, thing.partnership_id, thing.escalated_to, thing.today)`,
  },
  details: `
    select s.answer_due_on as due_on, null::date as period_starts_on, null::date as period_ends_on,
      app.reference(p.code, 'A', s.number) as reference, s.title, '{}'::text[] as missing, null::uuid as partner_id
    from actions s where s.id = r.subject_id`,
};
