import { openActionStatuses, type SectionOf } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

type OnDay = Within & { today: string };
type Highest = SectionOf<'risks'>['highest'];
type Deviations = SectionOf<'deviations'>['items'];
type LateMilestones = NonNullable<SectionOf<'deviations'>['milestones']>;
type Escalated = SectionOf<'requests'>['escalated'];

/** The five highest open risks, and what each was on that day. */
export async function listHighestRisks(
  tx: Transaction,
  { workspaceId, partnershipId, since }: Within & { since: string },
): Promise<Highest> {
  const { rows } = await tx.client.query<Highest[number]>({
    name: 'highest_risks',
    text: `select k.id as "riskId", app.reference(p.code, 'R', k.number) as reference, k.title, k.light, k.score,
             (h.state ->> 'score')::int as "scoreThen", o.name as "leadPartnerName"
           from risks k join partnerships p on p.id = k.partnership_id join workspaces w on w.id = k.workspace_id
           join partners x on x.id = k.lead_partner_id join organisations o on o.id = x.organisation_id
           left join state_history h on h.workspace_id = $1 and h.subject_id = k.id and h.state ->> 'status' = 'open'
             and h.from_at < ($3::date + 1)::timestamp at time zone w.time_zone
             and (h.to_at is null or h.to_at >= ($3::date + 1)::timestamp at time zone w.time_zone)
           where k.workspace_id = $1 and k.partnership_id = $2 and k.status = 'open'
           order by k.score desc, k.number limit 5`,
    values: [workspaceId, partnershipId, since],
  });
  return rows;
}

/** The open actions past their day, the latest first. */
export async function listDeviations(
  tx: Transaction,
  { workspaceId, partnershipId, today }: OnDay,
): Promise<Deviations> {
  const { rows } = await tx.client.query<Deviations[number]>({
    name: 'report_deviations',
    text: `select a.id as "actionId", app.reference(p.code, 'A', a.number) as reference, a.title, who.name as "ownerName",
             o.name as "partnerName", a.due_on as "dueOn", $3::date - a.due_on as "daysLate"
           from actions a join partnerships p on p.id = a.partnership_id
           left join people who on who.id = a.owner_person_id
           left join partners x on x.id = a.owner_partner_id left join organisations o on o.id = x.organisation_id
           where a.workspace_id = $1 and a.partnership_id = $2 and a.status = any ($4) and a.due_on < $3
           order by a.due_on, a.number limit 100`,
    values: [workspaceId, partnershipId, today, openActionStatuses],
  });
  return rows;
}

/** The open milestones past their day, the latest first. */
export async function listLateMilestones(
  tx: Transaction,
  { workspaceId, partnershipId, today }: OnDay,
): Promise<LateMilestones> {
  const { rows } = await tx.client.query<LateMilestones[number]>({
    name: 'report_late_milestones',
    text: `select s.id as "milestoneId", app.reference(p.code, 'M', s.number) as reference, s.title, who.name as "ownerName",
             o.name as "partnerName", s.due_on as "dueOn", $3::date - s.due_on as "daysLate"
           from milestones s join partnerships p on p.id = s.partnership_id
           left join people who on who.id = s.owner_person_id
           join partners x on x.id = s.owner_partner_id join organisations o on o.id = x.organisation_id
           where s.workspace_id = $1 and s.partnership_id = $2 and s.status = 'open' and s.due_on < $3
           order by s.due_on, s.number limit 100`,
    values: [workspaceId, partnershipId, today],
  });
  return rows;
}

/** The actions that wait for the sponsor or the SRO. */
export async function listEscalatedAbove(tx: Transaction, { workspaceId, partnershipId }: Within): Promise<Escalated> {
  const { rows } = await tx.client.query<Escalated[number]>({
    name: 'escalated_above',
    text: `select a.id as "actionId", app.reference(p.code, 'A', a.number) as reference, a.title, a.escalated_to as level,
             a.escalated_on as since
           from actions a join partnerships p on p.id = a.partnership_id
           where a.workspace_id = $1 and a.partnership_id = $2 and a.escalated_to in ('sponsor', 'sro') and a.answer_due_on is not null
           order by a.escalated_on, a.number`,
    values: [workspaceId, partnershipId],
  });
  return rows;
}

/** Whether anyone is Senior Responsible Owner of an outcome the partnership contributes to. */
export async function hasSro(tx: Transaction, { workspaceId, partnershipId }: Within): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'has_sro',
    text: `select from contributions c join outcomes o on o.id = c.outcome_id
           where c.workspace_id = $1 and c.partnership_id = $2 and c.ended_on is null and o.sro_person_id is not null limit 1`,
    values: [workspaceId, partnershipId],
  });
  return rowCount === 1;
}
