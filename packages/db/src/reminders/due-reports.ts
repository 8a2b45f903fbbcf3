import type { DueThing } from './due-thing.ts';
import { current, inRole } from './rungs.ts';

/** A report is owed by who writes it and who signs it off; above them stand the lead partner's leads and the SRO. */
export const dueReports: DueThing = {
  rule: 'report_due',
  subject: 'report',
  things: `
    select r.partnership_id, lead.id as partner_id, r.id as subject_id, r.clock::int as clock, r.due_on
    from reports r
    join partnerships p on p.id = r.partnership_id and p.archived_at is null and p.status in ('active', 'closing')
    left join partners lead on lead.partnership_id = r.partnership_id and lead.role = 'lead' and lead.left_on is null
    where r.workspace_id = $1 and r.status in ('open', 'awaiting_sign_off', 'returned')`,
  owedBy: {
    // Where nobody coordinates, the chair writes.
    writer: `${inRole('coordinator')}
      union all ${inRole('chair')} and not exists (
        select from memberships c
        where c.partnership_id = thing.partnership_id and c.role = 'coordinator' and ${current('c')})`,
    signatory: inRole('chair'),
  },
  details: `
    select s.due_on, s.period_starts_on, s.period_ends_on, null as reference, null as title,
      array_remove(array[case when s.headline = '' then 'headline' end, case when s.light is null then 'light' end], null) as missing, null::uuid as partner_id
    from reports s where s.id = r.subject_id`,
};
