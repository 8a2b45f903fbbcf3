import { sql } from 'drizzle-orm';

/**
 * Pledges of the partner that one leads for: those it has not stood by yet, and those of which something is due within a
 * week. SQL over `me`, in the order of what is owed.
 */
export const pledgesOfMine = sql.raw(`
  select distinct on (g.id) case when g.confirmed_on is null then 'pledge_to_confirm' else 'pledge_to_deliver' end,
    g.id, g.partnership_id, 'W', g.number, g.title, case when g.confirmed_on is null then null else g.next_due_on end,
    case when g.confirmed_on is not null and g.next_due_on < me.today - 14 then 'red' else 'amber' end, g.version, null::date, null, null::uuid
  from me
  join memberships m on m.workspace_id = me.workspace_id and m.person_id = me.person_id and m.role = 'partner_lead'
    and m.from_on <= me.today and (m.to_on is null or m.to_on > me.today)
  join partnerships here on here.id = m.partnership_id and here.status in ('active', 'closing')
  join pledges g on g.workspace_id = me.workspace_id and g.partnership_id = m.partnership_id and g.partner_id = m.partner_id
    and g.withdrawn_on is null and (g.confirmed_on is null or g.next_due_on <= me.today + 7)`);
