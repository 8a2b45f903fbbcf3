import { sql } from 'drizzle-orm';

/**
 * Values of the workspace's indicators due within a week, of those that one is asked for: as they are reminded of
 * (`dueIndicatorValues`). SQL over `me`, in the order of what is owed.
 */
export const indicatorsOfMine = sql.raw(`
  select 'indicator_value_to_give', i.id, null::uuid, 'I', i.number, i.title, i.next_due_on,
    case when i.next_due_on < me.today then 'red' else 'amber' end, i.version, null::date, null, null::uuid
  from me join indicators i on i.workspace_id = me.workspace_id and i.archived_at is null and i.next_due_on <= me.today + 7
  where me.person_id in (select app.asked_for_value(i))`);
