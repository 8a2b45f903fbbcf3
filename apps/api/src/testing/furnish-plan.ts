import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import type { TestApp } from './test-app.ts';

type Place = { params: { partnershipId: string } };

/** An objective that serves what the partnership contributes to, a late milestone, an action towards it, a risk to it, a criterion. */
export async function furnishPlan(it: TestApp, { people }: TestWorkspace, { params }: Place): Promise<void> {
  const { objectives, milestones, criteria, contributions, actions, risks } = it.as(people.chair);
  const { items } = await contributions.list({ params });
  const serves = { contributionIds: items.map(({ id }) => id) };
  const objective = await objectives.add({ params, body: { title: 'Families find help early', ...serves } });
  const late = { objectiveId: objective.id, title: 'Every family has one number to ring', dueOn: '2026-11-01' };
  const milestone = await milestones.add({ params, body: late });
  await actions.raise({ params, body: { title: 'Print the number', milestoneId: milestone.id } });
  const high = { likelihood: 3, impact: 3, category: 'delivery', leadPartnerId: objective.ownerPartnerId } as const;
  await risks.raise({ params, body: { title: 'Nobody rings', ...high, objectiveId: objective.id } });
  await criteria.add({ params, body: { kind: 'success', words: 'Half of all families have rung' } });
}
