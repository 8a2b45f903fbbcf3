import { expect, test } from 'vitest';
import type { Decision } from '../kernel/change.ts';
import { MilestoneDraft } from './milestone.ts';
import { milestoneLight, objectiveLight } from './milestone-light.ts';
import { addMilestone, closeMilestone, editMilestone, moveMilestone, reopenMilestone } from './milestone-verbs.ts';

const [id, workspaceId, partnershipId, partnerId, objectiveId] = Array.from(
  { length: 5 },
  (_, n) => `01900000-0000-7000-8000-00000000000${n}`,
) as [string, string, string, string, string];
const today = '2026-11-23';
const decision: Decision = { at: '2026-11-23T09:00:00.000Z', today, by: id };
const place = { id, workspaceId, partnershipId, number: 1, owner: { partnerId, personId: null } };
const milestone = addMilestone(
  MilestoneDraft.parse({ objectiveId, title: 'Both centres open', dueOn: '2027-01-29' }),
  place,
  decision,
).after;
const move = { dueOn: '2027-02-26', reason: 'No keyholder' };

test('a date that moves is counted, keeps its reason and its first day; the second move is not the owner’s', () => {
  const moved = moveMilestone(milestone, move, 'milestone.move').after;
  expect(moved).toMatchObject({ dueMoves: 1, firstDueOn: '2027-01-29', dueOn: move.dueOn, moveReason: move.reason });
  const again = { ...move, dueOn: '2027-03-31' };
  expect(() => moveMilestone(moved, again, 'milestone.move')).toThrow('Whoever chairs moves it again');
  expect(moveMilestone(moved, again, 'milestone.move_again').after.dueMoves).toBe(2);
});

test('closed, it neither moves nor changes, until it is opened again with a reason', () => {
  const reached = closeMilestone(milestone, { status: 'reached', reason: '', evidence: 'The rota' }, decision).after;
  expect(() => moveMilestone(reached, move, 'milestone.move')).toThrow('closed');
  expect(() => editMilestone(reached, { title: 'Other' })).toThrow('closed');
  const open = reopenMilestone(reached, { reason: 'One closed again' }).after;
  expect(open).toMatchObject({ status: 'open', closedOn: null, evidence: '', reopenedBecause: 'One closed again' });
});

test.each([
  [{ status: 'open', dueOn: '2026-11-22', lateActions: 0 }, 'red', 'overdue'],
  [{ status: 'open', dueOn: today, lateActions: 0 }, 'green', null],
  [{ status: 'open', dueOn: '2026-12-23', lateActions: 1 }, 'amber', 'work_late'],
  [{ status: 'open', dueOn: '2026-12-24', lateActions: 1 }, 'green', null],
  [{ status: 'missed', dueOn: today, lateActions: 0 }, 'red', 'missed'],
  [{ status: 'reached', dueOn: '2026-01-01', lateActions: 3 }, 'green', null],
  [{ status: 'dropped', dueOn: '2026-01-01', lateActions: 3 }, null, null],
] as const)('a milestone %j is %s because %s', (facts, light, reason) => {
  expect(milestoneLight(facts, today)).toEqual({ light, reason });
});

const [red, amber, green] = [
  { light: 'red', reason: 'overdue' },
  { light: 'amber', reason: 'work_late' },
  { light: 'green', reason: null },
] as const;
test.each([
  ['open', null, [green, green], 'green', null],
  ['open', null, [green, amber], 'amber', 'milestone_at_risk'],
  ['open', '2027-06-30', [red, green], 'amber', 'milestone_late'],
  ['open', '2026-11-22', [green], 'red', 'overdue'],
  ['missed', null, [], 'red', 'missed'],
  ['achieved', '2026-01-01', [red], 'green', null],
  ['dropped', '2026-01-01', [red], null, null],
] as const)('an objective that is %s, due %s, with milestones %j is %s because %s', (...row) => {
  const [status, dueOn, milestones, light, reason] = row;
  expect(objectiveLight({ status, dueOn, milestones }, today)).toEqual({ light, reason });
});
