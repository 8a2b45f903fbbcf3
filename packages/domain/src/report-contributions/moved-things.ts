import { z } from 'zod';

/** What happened to an action or a risk in a period, as far as a report would say it. */
export const MoveKind = z.enum([
  'raised',
  'started',
  'done',
  'stopped',
  'blocked',
  'date_moved',
  'better',
  'worse',
  'closed',
  'materialised',
  'reopened',
]);
export type MoveKind = z.output<typeof MoveKind>;

type ActionFacts = { status: string; dueOn: string | null };
type RiskFacts = { status: string; score: number };

const doneStatuses = ['done', 'verified'];

/** What became of an action between two moments; null where nothing did that a reader must know. `was` null: it was not there. */
export function moveOfAction(was: ActionFacts | null, is: ActionFacts): MoveKind | null {
  if (doneStatuses.includes(is.status)) return was && doneStatuses.includes(was.status) ? null : 'done';
  if (is.status === was?.status) return is.dueOn === was.dueOn ? null : 'date_moved';
  if (is.status === 'ceased') return 'stopped';
  if (is.status === 'blocked') return 'blocked';
  if (was === null) return 'raised';
  if (doneStatuses.includes(was.status) || was.status === 'ceased') return 'reopened';
  return is.status === 'in_progress' ? 'started' : null;
}

/** The same of a risk. */
export function moveOfRisk(was: RiskFacts | null, is: RiskFacts): MoveKind | null {
  if (is.status !== was?.status) {
    if (is.status === 'closed') return was ? 'closed' : null;
    if (is.status === 'materialised') return 'materialised';
    return was ? 'reopened' : 'raised';
  }
  if (is.status !== 'open' || is.score === was.score) return null;
  return is.score > was.score ? 'worse' : 'better';
}
