import type { DueThing } from './due-thing.ts';
import { current, inRole } from './rungs.ts';

/** A partner's part of a report is owed by that partner's lead; where it has none, by all its people. */
export const dueContributions: DueThing = {
  rule: 'contribution_due',
  subject: 'report_contribution',
  things: `
    select c.partnership_id, c.partner_id, c.id as subject_id, c.clock::int as clock, c.due_on
    from report_contributions c
    join reports r on r.id = c.report_id and r.status in ('open', 'returned')
    join partnerships p on p.id = c.partnership_id and p.archived_at is null and p.status in ('active', 'closing')
    join partners t on t.id = c.partner_id and t.left_on is null
    where c.workspace_id = $1 and c.status in ('not_started', 'draft', 'returned') and not c.frozen`,
  owedBy: {
    writer: `${inRole('partner_lead')} and m.partner_id = thing.partner_id
      union all ${inRole('member')} and m.partner_id = thing.partner_id and not exists (
        select from memberships l
        where l.partnership_id = thing.partnership_id and l.partner_id = thing.partner_id and l.role = 'partner_lead' and ${current('l')})`,
  },
  details: `
    select s.due_on, x.period_starts_on, x.period_ends_on, null as reference, null as title,
      array_remove(array[case when s.headline = '' then 'headline' end, case when s.light is null then 'own_light' end], null) as missing,
      s.partner_id
    from report_contributions s join reports x on x.id = s.report_id where s.id = r.subject_id`,
};
