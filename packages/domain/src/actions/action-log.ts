import { z } from 'zod';
import type { Decision } from '../kernel/change.ts';
import { Day, Id, Instant, text } from '../kernel/fields.ts';
import { type ActionRecord, ActionStatus, EscalationLevel, WorseLight } from './action.ts';

/** What a line of an action's log tells. */
export const ActionUpdateKind = z.enum([
  'progress',
  'noted',
  'completed',
  'verified',
  'returned',
  'ceased',
  'reopened',
  'date_asked',
  'date_moved',
  'date_refused',
  'escalated',
  'passed_up',
  'answered',
  'taken_back',
]);
export type ActionUpdateKind = z.output<typeof ActionUpdateKind>;

/** One line of an action's log. */
export const ActionUpdate = z
  .strictObject({
    id: Id,
    kind: ActionUpdateKind,
    at: Instant,
    /** Null when a job did it */
    personId: Id.nullable(),
    status: ActionStatus,
    percent: z.int().min(0).max(100),
    note: text(2000),
    worseLight: WorseLight.nullable(),
    worseReason: text(500),
    /** The date that was asked for or given, or by when an answer is due */
    dueOn: Day.nullable(),
    /** Who was asked, or answered */
    level: EscalationLevel.nullable(),
  })
  .meta({ id: 'ActionUpdate' });
export type ActionUpdate = z.output<typeof ActionUpdate>;

/** What a line says beside how the action stands: of an update, the words it left. */
export type Said = Pick<ActionUpdate, 'kind'> & Partial<Pick<ActionUpdate, 'note' | 'dueOn' | 'level'>>;

/** The line an action's log gains when something has just been said of it. */
export function updateOf(action: ActionRecord, said: Said, { id, at, by }: { id: string } & Decision): ActionUpdate {
  const { status, percent, lastNote, worseLight, worseReason } = action;
  const stands = { status, percent, note: lastNote, worseLight, worseReason };
  return { id, at, personId: by, ...stands, dueOn: null, level: null, ...said };
}
