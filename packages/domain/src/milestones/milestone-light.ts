import { z } from 'zod';
import { addDays } from '../kernel/days.ts';
import { type Light, worstOf } from '../lights/light.ts';
import type { ObjectiveStatus } from '../objectives/objective.ts';
import type { MilestoneStatus } from './milestone.ts';

export const PlanLightReason = z.enum(['missed', 'overdue', 'work_late', 'milestone_late', 'milestone_at_risk']);
export type PlanLightReason = z.output<typeof PlanLightReason>;

/** Null: dropped, or never to be judged. */
export type PlanLight = { light: Light | null; reason: PlanLightReason | null };

/** Within so many days of its due day, a milestone whose work is late is at risk. */
const daysAhead = 30;

type MilestoneFacts = { status: MilestoneStatus; dueOn: string; lateActions: number };

/**
 * Red: missed, or past its day. Amber: due within 30 days while an action towards it is overdue or blocked. It follows
 * an action's light (domain.md 5), so that the two read alike beside each other.
 */
export function milestoneLight({ status, dueOn, lateActions }: MilestoneFacts, today: string): PlanLight {
  if (status === 'dropped') return { light: null, reason: null };
  if (status === 'missed') return { light: 'red', reason: 'missed' };
  if (status === 'reached') return { light: 'green', reason: null };
  if (dueOn < today) return { light: 'red', reason: 'overdue' };
  return lateActions > 0 && dueOn <= addDays(today, daysAhead)
    ? { light: 'amber', reason: 'work_late' }
    : { light: 'green', reason: null };
}

type ObjectiveFacts = { status: ObjectiveStatus; dueOn: string | null; milestones: readonly PlanLight[] };

/** Red past its own day; else amber where any of its milestones is late or at risk: one late milestone is no lost objective. */
export function objectiveLight({ status, dueOn, milestones }: ObjectiveFacts, today: string): PlanLight {
  if (status === 'dropped') return { light: null, reason: null };
  if (status === 'missed') return { light: 'red', reason: 'missed' };
  if (status === 'achieved') return { light: 'green', reason: null };
  if (dueOn !== null && dueOn < today) return { light: 'red', reason: 'overdue' };
  const worst = worstOf(milestones.map(({ light }) => light).filter((light) => light !== null));
  if (worst === 'green') return { light: 'green', reason: null };
  return { light: 'amber', reason: worst === 'red' ? 'milestone_late' : 'milestone_at_risk' };
}
