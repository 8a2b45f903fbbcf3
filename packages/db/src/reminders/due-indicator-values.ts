import type { DueThing } from './due-thing.ts';

/**
 * The next value of an indicator is owed by whoever of its collecting organisation gave the last one, else by the
 * organisation's lead; where it has neither, or nobody collects it, by the workspace's administrators. Late, the lead hears
 * of it and then the outcome's SRO. It is of no partnership, so it has no rungs of one.
 */
export const dueIndicatorValues: DueThing = {
  rule: 'indicator_value_due',
  subject: 'indicator',
  things: `
    select null::uuid as partnership_id, null::uuid as partner_id, i.id as subject_id,
      (i.next_due_on - date '2000-01-01')::int as clock, i.next_due_on as due_on
    from indicators i where i.workspace_id = $1 and i.next_due_on is not null and i.archived_at is null`,
  owedBy: { writer: 'select app.asked_for_value(i) from indicators i where i.id = thing.subject_id' },
  above: {
    organisation_lead: `
      select o.lead_person_id from indicators i join organisations o on o.id = i.collected_by_organisation_id
      where i.id = thing.subject_id and o.lead_person_id is not null`,
    sro: `
      select o.sro_person_id from indicators i join outcomes o on o.id = i.outcome_id
      where i.id = thing.subject_id and o.sro_person_id is not null`,
  },
  details: `
    select r.due_on, null::date as period_starts_on, null::date as period_ends_on,
      'I-' || to_char(i.number, 'FM999000') as reference, i.title, '{}'::text[] as missing, null::uuid as partner_id
    from indicators i where i.id = r.subject_id`,
};
