import { gapsSql, gapsThenSql } from '../accountability-lines/gaps-sql.ts';
import type { Values } from '../kernel/flat-rows.ts';
import { actionsAsOf, milestonesAsOf, partsAsOf, reportsAsOf, risksAsOf, wasPartner } from './as-of.ts';
import { greatestFirst, ofScope, partnershipSql, scopeSql, type SroReportScope } from './scope.ts';

const of = { workspace: 'here.workspace_id', partnership: 'here.id', today: 'moment.day' };

/** What each partner carries and owes, those with the most that is late first; of an organisation, only its own rows. */
export function partnerDutiesSql(scope: SroReportScope, values: Values): string {
  const asOf = ofScope(scope);
  const { organisationId } = scope.filter;
  const gaps = scope.isPast ? gapsThenSql({ ...of, at: 'moment.at' }) : gapsSql(of);
  return `${scopeSql(scope, values)},
  duties as materialized (
    select here.id as partnership_id, x.organisation_id, owed.*,
      owed.parts_late + owed.actions_overdue + owed.milestones_overdue + owed.accounts_late as late
    from here cross join moment cross join lateral (
      with parts as materialized (
        select c.partner_id, r.due_on < moment.day as is_late from ${partsAsOf(asOf)} k
        join report_contributions c on c.id = k.id join ${reportsAsOf(asOf)} r on r.id = c.report_id
        where k.status in ('not_started', 'draft', 'returned') and r.status in ('open', 'awaiting_sign_off', 'returned')
      ), actions_open as materialized (
        select k.owner_partner_id, coalesce(k.due_on < moment.day, false) as is_late from ${actionsAsOf(asOf)} k
        where k.status in ('proposed', 'agreed', 'in_progress', 'blocked')
      ), milestones_late as materialized (
        select k.owner_partner_id from ${milestonesAsOf(asOf)} k where k.status = 'open' and k.due_on < moment.day
      ), risks_open as materialized (
        select k.lead_partner_id, k.light from ${risksAsOf(asOf)} k where k.status = 'open'
      ), gaps as materialized (select gap.kind, gap.partner_id from (${gaps}) gap)
      select t.id as partner_id,
        (select count(*)::int from parts where parts.partner_id = t.id) as parts_owed,
        (select count(*)::int from parts where parts.partner_id = t.id and is_late) as parts_late,
        (select count(*)::int from actions_open a where a.owner_partner_id = t.id) as actions_open,
        (select count(*)::int from actions_open a where a.owner_partner_id = t.id and is_late) as actions_overdue,
        (select count(*)::int from milestones_late m where m.owner_partner_id = t.id) as milestones_overdue,
        (select count(*)::int from gaps where gaps.partner_id = t.id and gaps.kind = 'overdue'
          and here.status in ('active', 'closing')) as accounts_late,
        (select count(*)::int from gaps where gaps.partner_id = t.id and gaps.kind = 'not_agreed'
          and here.status in ('active', 'closing')) as not_agreed,
        (select count(*)::int from risks_open k where k.lead_partner_id = t.id) as risks_led,
        (select count(*)::int from risks_open k where k.lead_partner_id = t.id and k.light = 'red') as risks_red
      from partners t where t.workspace_id = $1 and t.partnership_id = here.id and ${wasPartner(asOf, 't')}
    ) owed join partners x on x.id = owed.partner_id
    ${organisationId ? `where x.organisation_id = ${values.add(organisationId)}` : ''}
  ),
  rows as (
    select ${partnershipSql}, d.partner_id as "partnerId", o.id as "organisationId", o.name as "organisationName",
      d.late as "late", d.parts_owed as "partsOwed", d.parts_late as "partsLate", d.actions_open as "actionsOpen",
      d.actions_overdue as "actionsOverdue", d.milestones_overdue as "milestonesOverdue", d.accounts_late as "accountsLate",
      d.not_agreed as "notAgreed", d.risks_led as "risksLed", d.risks_red as "risksRed",
      ${greatestFirst('d.late')} || here.code || o.name as sort_key, d.partner_id::text as row_id
    from duties d join here on here.id = d.partnership_id join organisations o on o.id = d.organisation_id
  )`;
}
