import { sql } from 'drizzle-orm';

/**
 * Open milestones that one holds, within a month of their day; and criteria of success, failure and intervention that wait
 * for one to agree, as sponsor or as SRO. SQL over `me`, in the order of what is owed.
 */
export const planOfMine = sql.raw(`
  select 'milestone', s.id, s.partnership_id, 'M', s.number, s.title, s.due_on,
    case when s.due_on < me.today then 'red' when s.due_on <= me.today + 7 then 'amber' else 'green' end, s.version, null::date, null, null::uuid
  from me join milestones s on s.workspace_id = me.workspace_id and s.owner_person_id = me.person_id
    and s.status = 'open' and s.due_on <= me.today + 30
  union all
  select 'criterion_to_agree', c.id, c.partnership_id, 'C', c.number, c.words, null, 'amber', c.version, null, null, null
  from me join criteria c on c.workspace_id = me.workspace_id and c.withdrawn_on is null and c.agreed_edition is distinct from c.edition
  where me.person_id in (select app.level_holders(c.workspace_id, c.partnership_id, 'sponsor', me.today))
    or me.person_id in (select app.level_holders(c.workspace_id, c.partnership_id, 'sro', me.today))`);
