import { daysToAcceptReport } from '@trivet/domain';
import type { DueThing } from './due-thing.ts';
import { inRole, rungAbove } from './rungs.ts';

/**
 * A submitted report is owed an answer by the SRO, by the sponsor where there is none (decisions.md 3). Its clock is how
 * often it was submitted.
 */
export const dueAcceptances: DueThing = {
  rule: 'report_acceptance_due',
  subject: 'report',
  things: `
    select r.workspace_id, r.partnership_id, lead.id as partner_id, r.id as subject_id, r.editions::int as clock,
      (r.submitted_at at time zone w.time_zone)::date + ${daysToAcceptReport} as due_on
    from reports r
    join workspaces w on w.id = r.workspace_id
    join partnerships p on p.id = r.partnership_id and p.archived_at is null and p.status in ('active', 'closing')
    left join partners lead on lead.partnership_id = r.partnership_id and lead.role = 'lead' and lead.left_on is null
    where r.workspace_id = $1 and r.status = 'submitted'`,
  owedBy: {
    // Not `acceptersOf`, which asks of one report: this is of all of them at once.
    level: `${rungAbove.sro}
      union all ${inRole('sponsor')} and not exists (
        select from contributions c join outcomes o on o.id = c.outcome_id
        join people sro on sro.id = o.sro_person_id and sro.archived_at is null
        where c.partnership_id = thing.partnership_id and c.ended_on is null)`,
  },
  details: `
    select r.due_on, s.period_starts_on, s.period_ends_on, null as reference, null as title, '{}'::text[] as missing, null::uuid as partner_id
    from reports s where s.id = r.subject_id`,
};
