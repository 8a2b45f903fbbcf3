import { type ActionStanding, actionStanding, type ActionStatus, type Light } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** An action as a plan shows it, below what it serves. */
export type PlannedAction = {
  id: string;
  reference: string;
  title: string;
  objectiveId: string | null;
  milestoneId: string | null;
  ownerName: string | null;
  ownerPartnerShortName: string;
  startsOn: string | null;
  dueOn: string | null;
  closedOn: string | null;
  light: Light | null;
  standing: ActionStanding;
};

/** The actions that serve an objective or a milestone, in the order of their days; what was stopped is left out. */
export async function actionsOfPlan(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
): Promise<PlannedAction[]> {
  const { rows } = await tx.client.query<Omit<PlannedAction, 'standing'> & { status: ActionStatus }>({
    name: 'actions_of_plan',
    text: `select a.id, app.reference(p.code, 'A', a.number) as reference, a.title, a.objective_id as "objectiveId",
             a.milestone_id as "milestoneId", who.name as "ownerName", o.short_name as "ownerPartnerShortName", a.starts_on as "startsOn",
             a.due_on as "dueOn", a.closed_on as "closedOn", a.status,
             app.action_light(a.status, a.percent, a.due_on, a.last_update_on, a.worse_light, a.worse_until_on, $3::date) as light
           from actions a join partnerships p on p.id = a.partnership_id
           join partners x on x.id = a.owner_partner_id join organisations o on o.id = x.organisation_id
           left join people who on who.id = a.owner_person_id
           where a.workspace_id = $1 and a.partnership_id = $2 and (a.objective_id is not null or a.milestone_id is not null)
             and a.status <> 'ceased'
           order by a.due_on nulls last, a.number`,
    values: [workspaceId, partnershipId, today],
  });
  return rows.map(({ status, ...action }) => ({ ...action, standing: actionStanding({ status }, action.light) }));
}

/** Every objective and milestone by how people quote it, for an import, which must know them all. */
export async function readPlanReferences(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<{ kind: 'objective' | 'milestone'; id: string; reference: string }[]> {
  const { rows } = await tx.client.query({
    name: 'plan_references',
    text: `select 'objective' as kind, o.id, app.reference(p.code, 'O', o.number) as reference
           from objectives o join partnerships p on p.id = o.partnership_id where o.workspace_id = $1 and o.partnership_id = $2
           union all
           select 'milestone', m.id, app.reference(p.code, 'M', m.number)
           from milestones m join partnerships p on p.id = m.partnership_id where m.workspace_id = $1 and m.partnership_id = $2`,
    values: [workspaceId, partnershipId],
  });
  return rows;
}

/** What the partnership contributes to and no objective serves. */
export async function unservedOutcomes(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<{ contributionId: string; outcomeId: string; code: string; statement: string }[]> {
  const { rows } = await tx.client.query({
    name: 'unserved_outcomes',
    text: `select c.id as "contributionId", o.id as "outcomeId", o.code, o.statement
           from contributions c join outcomes o on o.id = c.outcome_id
           where c.workspace_id = $1 and c.partnership_id = $2 and c.ended_on is null and not exists (
             select from objective_contributions s join objectives j on j.id = s.objective_id and j.status in ('open', 'achieved')
             where s.workspace_id = c.workspace_id and s.partnership_id = c.partnership_id and s.contribution_id = c.id)
           order by o.position, o.id`,
    values: [workspaceId, partnershipId],
  });
  return rows;
}
