import type { Insert } from './inserter.ts';
import { logicModelBegun, type LogicModelBegun } from './logic-model-begun.ts';
import { moneyBegun, type MoneyBegun } from './money-begun.ts';
import { pledgeBegun, type PledgeBegun } from './pledge-begun.ts';
import { skillBegun, type SkillBegun } from './skill-begun.ts';

/** An open objective, a milestone that was dropped and a criterion that was withdrawn. */
export type PlanBegun = { objectiveId: string; milestoneId: string; criterionId: string } & MoneyBegun &
  LogicModelBegun &
  PledgeBegun &
  SkillBegun;

/** An objective that nobody owns yet, a milestone on the way to it that was dropped, and a criterion of success that was withdrawn. */
export async function planBegun(
  insert: Insert,
  { id, partnerIds, personId }: { id: string; partnerIds: readonly string[]; personId: string },
): Promise<PlanBegun> {
  const here = { partnership_id: id, number: 9001 };
  const objectiveId = await insert('objectives', {
    ...here,
    title: 'Begun',
    success: '',
    owner_partner_id: partnerIds[0],
    status: 'open',
    closing_words: '',
    reopened_because: '',
  });
  const milestoneId = await insert('milestones', {
    ...here,
    objective_id: objectiveId,
    title: 'Dropped',
    description: '',
    owner_partner_id: partnerIds[0],
    due_on: '2026-03-31',
    first_due_on: '2026-03-31',
    due_moves: 0,
    move_reason: '',
    status: 'dropped',
    closed_on: '2026-02-01',
    closing_reason: 'Past',
    evidence: '',
    reopened_because: '',
  });
  const criterionId = await insert('criteria', {
    ...here,
    kind: 'success',
    words: 'Said and withdrawn',
    response: '',
    edition: 1,
    withdrawn_on: '2026-02-01',
    withdrawn_reason: 'Past',
  });
  return {
    objectiveId,
    milestoneId,
    criterionId,
    ...(await moneyBegun(insert, { id, partnerIds }, objectiveId)),
    ...(await logicModelBegun(insert, { id })),
    ...(await pledgeBegun(insert, { id, partnerIds })),
    ...(await skillBegun(insert, { id, personId })),
  };
}
