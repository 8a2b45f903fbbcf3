import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import { idsBehind, look } from './look.ts';
import type { TestApp } from './test-app.ts';

type Place = { params: { partnershipId: string } };

/** An objective that serves what the partnership contributes to, a late milestone, an action towards it, a risk to it, a criterion, and a measure that shows it. */
export async function furnishPlan(it: TestApp, { people }: TestWorkspace, { params }: Place): Promise<void> {
  const { objectives, milestones, criteria, actions, risks, measures, pledges, skills, logicModel } = it.as(
    people.chair,
  );
  const serves = { contributionIds: await idsBehind(it, 'contributions', params.partnershipId) };
  const objective = await objectives.add({ params, body: { title: 'Families find help early', ...serves } });
  const late = { objectiveId: objective.id, title: 'Every family has one number to ring', dueOn: '2026-11-01' };
  const measured = { title: 'Families who rang', quadrant: 'how_much', unit: 'number', direction: 'higher' } as const;
  const evidenceOf = [{ kind: 'objective' as const, id: objective.id }];
  const { id: measureId } = await measures.add({ params, body: { ...measured, evidenceOf } });
  const milestone = await milestones.add({ params, body: late });
  await actions.raise({ params, body: { title: 'Print the number', milestoneId: milestone.id } });
  const high = { likelihood: 3, impact: 3, category: 'delivery', leadPartnerId: objective.ownerPartnerId } as const;
  await risks.raise({ params, body: { title: 'Nobody rings', ...high, objectiveId: objective.id } });
  const { id: comesOfIt } = await logicModel.add({ params, body: { stage: 'practice', title: 'Families ring early' } });
  const shownBy = [{ kind: 'measure' as const, id: measureId }];
  const done = { stage: 'activity', title: 'Answer the phone', leadsToIds: [comesOfIt], shownBy } as const;
  await logicModel.add({ params, body: { ...done, leadsToIds: [comesOfIt] } });
  await furnishMoney(it, params.partnershipId);
  const { id: skillId } = await skills.add({ params, body: { title: 'Chairing' } });
  await skills.declare({ params, body: { skillId, level: 1 } });
  const half = {
    kind: 'premises',
    quantity: 6,
    unit: 'days',
    value: 600_00,
    partnerId: objective.ownerPartnerId,
  } as const;
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const { id: pledgeId } = await pledges.add({ params, body: { title: 'A room', ...half, ...year } });
  const came = { deliveredOn: '2026-02-01', quantity: 1, value: 100_00, evidence: 'Diary' };
  await pledges.deliver({ params: { ...params, pledgeId }, body: came });
  await criteria.add({ params, body: { kind: 'success', words: 'Half of all families have rung' } });
}

/** An entry in every table of money: the first of them is taken back. */
async function furnishMoney(it: TestApp, partnershipId: string): Promise<void> {
  await look(
    it,
    `insert into expenditures (id, workspace_id, partnership_id, number, budget_line_id, currency, partner_id, spent_on, amount, what, evidence,
       reverses_id, version, created_at, updated_at)
     select uuidv7(), workspace_id, partnership_id, 9002, budget_line_id, currency, partner_id, '2026-02-02', -amount, 'Entered twice', '', id, 1, now(), now()
     from expenditures where partnership_id = $1 and number = 9001`,
    [partnershipId],
  );
}
