import {
  actionStanding,
  type ActionStanding,
  type ActionStatus,
  daysToAcceptReport,
  daysToAnswerAllocation,
  type Light,
} from '@trivet/domain';
import { sql } from 'drizzle-orm';
import type { Pool } from '../kernel/pool.ts';
import { askNamed } from '../kernel/named.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { decisionsOfMine } from './decisions-of-mine.ts';
import { linesOfMine } from './lines-of-mine.ts';
import { meetingsOfMine } from './meetings-of-mine.ts';
import { planOfMine } from './plan-of-mine.ts';
import { pledgesOfMine } from './pledges-of-mine.ts';
import { indicatorsOfMine } from './indicators-of-mine.ts';
import { valuesOfMine } from './values-of-mine.ts';
import { acceptersOf } from '../reminders/rungs.ts';

export type WorkRow = {
  kind:
    | 'action'
    | 'help'
    | 'verification'
    | 'date_request'
    | 'escalation'
    | 'risk_review'
    | 'risk_allocation'
    | 'report_to_write'
    | 'report_to_submit'
    | 'report_to_accept'
    | 'contribution_to_write'
    | 'account_to_give'
    | 'line_to_agree'
    | 'agreement_to_sign'
    | 'agreement_review'
    | 'milestone'
    | 'criterion_to_agree'
    | 'value_to_give'
    | 'indicator_value_to_give'
    | 'pledge_to_confirm'
    | 'pledge_to_deliver'
    | 'decision_position'
    | 'decision_to_ratify'
    | 'decision_review'
    | 'minutes_to_circulate'
    | 'minutes_to_read'
    | 'correction_to_answer'
    | 'minutes_to_approve'
    | 'invitation_to_answer';
  id: string;
  workspaceId: string;
  workspaceSlug: string;
  /** All three null of what is the workspace's own */
  partnershipId: string | null;
  partnershipCode: string | null;
  partnershipName: string | null;
  reference: string;
  title: string;
  dueOn: string | null;
  /** Of a contribution to a report: whose */
  partnerId: string | null;
  light: Light;
  standing: ActionStanding | null;
  version: number;
};

/**
 * What a person owes in a workspace, overdue first: actions, what others ask of them about actions, reviews due within a
 * week, risks that the partner they lead for is asked to take on, reports they write or sign, their partner's part in one, and
 * agreements they are to sign or to see reviewed; milestones they hold, criteria that wait for them to agree,
 * values of measures and indicators due within a week that they collect, pledges of the partner they lead for,
 * the positions, ratifications and reviews that decisions wait for,
 * and what meetings wait for: an answer to an invitation, minutes to send, correct, answer for and approve.
 */
export async function listWork(
  tx: Transaction,
  { workspaceId, personId, today }: { workspaceId: string; personId: string; today: string },
): Promise<WorkRow[]> {
  const rows = await askNamed<Owed>(
    tx,
    sql`
    with me as (select ${workspaceId}::uuid as workspace_id, ${personId}::uuid as person_id, ${today}::date as today),
    owed as (
      select 'action' as kind, a.id, a.partnership_id, 'A' as letter, a.number, a.title, a.due_on,
        coalesce(app.action_light(a.status, a.percent, a.due_on, a.last_update_on, a.worse_light, a.worse_until_on, me.today), 'green') as light,
        a.version, null::date as period, a.status, null::uuid as partner_id
      from me join actions a on a.workspace_id = me.workspace_id and a.owner_person_id = me.person_id
      where a.status in ('proposed', 'agreed', 'in_progress', 'blocked')
      union all
      ${askedOfMe}
      union all
      select 'risk_review', k.id, k.partnership_id, 'R', k.number, k.title, k.next_review_on,
        case when k.next_review_on < me.today then 'red' else 'amber' end, k.version, null, null, null
      from me join risks k on k.workspace_id = me.workspace_id and k.owner_person_id = me.person_id
      where k.status = 'open' and k.next_review_on <= me.today + 7
      union all
      ${toTakeOn}
      union all
      select distinct on (x.id) case when m.role = 'coordinator' then 'report_to_write' else 'report_to_submit' end, x.id,
        x.partnership_id, 'P', x.number, '', x.due_on,
        case when x.due_on < me.today then 'red' when x.due_on <= me.today + 7 then 'amber' else 'green' end, x.version, x.period_starts_on, null, null
      from me join memberships m on m.workspace_id = me.workspace_id and m.person_id = me.person_id
        and m.role in ('coordinator', 'chair', 'deputy_chair')
        and m.from_on <= me.today and (m.to_on is null or m.to_on > me.today)
      join reports x on x.workspace_id = me.workspace_id and x.partnership_id = m.partnership_id
      where x.status in ('open', 'awaiting_sign_off', 'returned')
      union all
      ${reportsToAccept}
      union all
      ${contributionsOfMine}
      union all
      ${linesOfMine}
      union all
      ${agreementsOfMine}
      union all
      ${planOfMine}
      union all
      ${valuesOfMine}
      union all
      ${indicatorsOfMine}
      union all
      (${pledgesOfMine})
      union all
      (${decisionsOfMine})
      union all
      ${meetingsOfMine}
    )
    select owed.kind, owed.id, w.id as "workspaceId", w.slug as "workspaceSlug", p.id as "partnershipId",
      p.code as "partnershipCode", p.name as "partnershipName",
      coalesce(to_char(owed.period, 'YYYY-MM-DD'), app.reference(p.code, owed.letter, owed.number),
        owed.letter || '-' || to_char(owed.number, 'FM999000')) as reference,
      owed.title, owed.due_on as "dueOn", owed.light, owed.version, owed.status, owed.partner_id as "partnerId"
    from me join workspaces w on w.id = me.workspace_id cross join owed left join partnerships p on p.id = owed.partnership_id
    where owed.partnership_id is null or p.archived_at is null
    order by owed.due_on nulls last, owed.kind, owed.id`,
  );
  return rows.map(({ status, ...row }) => ({ ...row, standing: status && actionStanding({ status }, row.light) }));
}

// Within a week of the day it was done or asked; a helper by the day of the action itself.
const askedOfMe = sql.raw(`
  select 'help', a.id, a.partnership_id, 'A', a.number, a.title, a.due_on,
    coalesce(app.action_light(a.status, a.percent, a.due_on, a.last_update_on, a.worse_light, a.worse_until_on, me.today), 'green'),
    a.version, null::date, a.status, null::uuid
  from me join action_helpers h on h.workspace_id = me.workspace_id and h.person_id = me.person_id
  join actions a on a.id = h.action_id and a.closed_on is null
  union all
  select 'verification', a.id, a.partnership_id, 'A', a.number, a.title, a.closed_on + 7,
    case when a.closed_on + 7 < me.today then 'red' else 'amber' end, a.version, null, a.status, null
  from me join actions a on a.workspace_id = me.workspace_id and a.status = 'done' and a.priority = 'high'
    and me.person_id in (select app.verifiers(a, me.today))
  union all
  select 'date_request', a.id, a.partnership_id, 'A', a.number, a.title, a.due_on,
    case when a.due_on < me.today then 'red' else 'amber' end, a.version, null, a.status, null
  from me join actions a on a.workspace_id = me.workspace_id and a.asked_due_on is not null
    and me.person_id in (select app.level_holders(a.workspace_id, a.partnership_id, 'chair', me.today))
  union all
  select 'escalation', a.id, a.partnership_id, 'A', a.number, a.title, a.answer_due_on,
    case when a.answer_due_on < me.today then 'red' else 'amber' end, a.version, null, a.status, null
  from me join actions a on a.workspace_id = me.workspace_id and a.answer_due_on is not null
    and me.person_id in (select app.level_holders(a.workspace_id, a.partnership_id, a.escalated_to, me.today))`);

// The SRO's; the sponsor's where there is none (decisions.md 3).
const reportsToAccept = sql.raw(`
  select 'report_to_accept', x.id, x.partnership_id, 'P', x.number, '', answer.due_on,
    case when answer.due_on < me.today then 'red' when answer.due_on <= me.today + 7 then 'amber' else 'green' end, x.version,
    x.period_starts_on, null, null::uuid
  from me join reports x on x.workspace_id = me.workspace_id and x.status = 'submitted'
    and me.person_id in (${acceptersOf('x', 'me.today')})
  join workspaces w on w.id = x.workspace_id
  cross join lateral (select (x.submitted_at at time zone w.time_zone)::date + ${daysToAcceptReport} as due_on) answer`);

// A partner's part of a report is its lead's to write.
const contributionsOfMine = sql.raw(`
  select 'contribution_to_write', c.id, c.partnership_id, 'P', x.number, o.short_name, c.due_on,
    case when c.due_on < me.today then 'red' when c.due_on <= me.today + 7 then 'amber' else 'green' end, c.version,
    x.period_starts_on, null, c.partner_id
  from me join memberships m on m.workspace_id = me.workspace_id and m.person_id = me.person_id and m.role = 'partner_lead'
    and m.from_on <= me.today and (m.to_on is null or m.to_on > me.today)
  join report_contributions c on c.workspace_id = me.workspace_id and c.partnership_id = m.partnership_id and c.partner_id = m.partner_id
    and c.status in ('not_started', 'draft', 'returned') and not c.frozen
  join reports x on x.id = c.report_id
  join partners l on l.id = c.partner_id and l.left_on is null join organisations o on o.id = l.organisation_id`);

// A signatory signs; whoever coordinates, and where nobody does the chair, sees to the reviews.
const agreementsOfMine = sql.raw(`
  select 'agreement_to_sign', g.id, g.partnership_id, 'G', g.number, g.title, g.sign_by,
    case when g.sign_by < me.today then 'red' when g.sign_by <= me.today + 7 then 'amber' else 'green' end, g.version, null::date,
    null, t.partner_id
  from me join agreement_parties t on t.workspace_id = me.workspace_id and t.signatory_id = me.person_id and t.removed_on is null
  join agreements g on g.id = t.agreement_id and g.stage = 'signing' and g.ended_on is null
    and coalesce(t.signed_version, 0) < g.latest_version
    and not (coalesce(t.answer, '') = 'refused' and t.answered_version = g.latest_version)
  union all
  select distinct on (g.id) 'agreement_review', g.id, g.partnership_id, 'G', g.number, g.title, g.review_on,
    case when g.review_on < me.today then 'red' else 'amber' end, g.version, null, null, null::uuid
  from me join memberships m on m.workspace_id = me.workspace_id and m.person_id = me.person_id
    and m.role in ('coordinator', 'chair') and m.from_on <= me.today and (m.to_on is null or m.to_on > me.today)
  join agreements g on g.workspace_id = me.workspace_id and g.partnership_id = m.partnership_id
    and g.signed_version is not null and g.ended_on is null and g.review_on <= me.today + 14
  where m.role = 'coordinator' or not exists (
    select from memberships c where c.workspace_id = me.workspace_id and c.partnership_id = g.partnership_id
      and c.role = 'coordinator' and c.from_on <= me.today and (c.to_on is null or c.to_on > me.today))`);

// A lead has 14 days to answer; then the chair is told (decisions.md 6).
const toTakeOn = sql.raw(`
  select distinct on (k.id) 'risk_allocation', k.id, k.partnership_id, 'R', k.number, k.title,
    k.allocation_asked_on + ${daysToAnswerAllocation},
    case when k.allocation_asked_on + ${daysToAnswerAllocation} < me.today then 'red'
      when k.allocation_asked_on + ${daysToAnswerAllocation} <= me.today + 7 then 'amber' else 'green' end,
    k.version, null::date, null, null
  from me join memberships m on m.workspace_id = me.workspace_id and m.person_id = me.person_id and m.role = 'partner_lead'
    and m.from_on <= me.today and (m.to_on is null or m.to_on > me.today)
  join risks k on k.workspace_id = me.workspace_id and k.lead_partner_id = m.partner_id
    and k.allocation = 'asked' and k.status = 'open'`);

/** An action comes with its status, which is no word for people. */
type Owed = Omit<WorkRow, 'standing'> & { status: ActionStatus | null };

/** The workspaces an account has a person in, oldest first, and the day for one that has none. */
export async function workspacesOf(pool: Pool, accountId: string): Promise<{ ids: string[]; today: string }> {
  const { rows } = await pool.query<{ ids: string[]; today: string }>({
    name: 'workspaces_of',
    text: 'select array(select app.workspaces_of($1)) as ids, app.now()::date as today',
    values: [accountId],
  });
  const [found] = rows;
  if (!found) throw new Error('A select without a from is one row');
  return found;
}
