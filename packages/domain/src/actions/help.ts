import { type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { ActionRecord } from './action.ts';
import { type ActionChange, actionGuards } from './action-kind.ts';

/** Who or what is wanted, and who or what is there. */
export type Wanted = { wanted: readonly string[]; now: readonly string[] };

/** Names who lends a hand. The owner is no helper of their own. */
export function setHelpers(action: ActionRecord, { wanted, now }: Wanted): ActionChange {
  assertAllows(actionGuards, 'action.edit', action);
  const own = wanted.findIndex((id) => id === action.ownerPersonId);
  if (own >= 0) throw cannotBe(`/personIds/${own}`, 'is_owner', 'This person leads the action already');
  return decide(ActionRecord, action, action, { type: 'action.helpers_set', payload: differences({ wanted, now }) });
}

/** Tells what is new. It counts as word of the action; how the action stands is its lead's to say. */
export function noteAction(action: ActionRecord, { today }: Decision): ActionChange {
  assertAllows(actionGuards, 'action.note', action);
  return decide(ActionRecord, action, { ...action, lastUpdateOn: today }, { type: 'action.noted', payload: {} });
}

/** Says what must be finished first. */
export function setDependencies(action: ActionRecord, { wanted, now }: Wanted): ActionChange {
  assertAllows(actionGuards, 'action.edit', action);
  const payload = differences({ wanted, now });
  return decide(ActionRecord, action, action, { type: 'action.dependencies_set', payload });
}

/** What a list gains and loses. */
export const differences = ({ wanted, now }: Wanted): { added: string[]; removed: string[] } => ({
  added: [...new Set(wanted)].filter((id) => !now.includes(id)),
  removed: now.filter((id) => !wanted.includes(id)),
});

export type Edge = { actionId: string; waitsForId: string };

/**
 * Whether one action waits for another, directly or through others.
 * The same rule is kept by the database (`app.refuse_circles`), whoever writes.
 */
export function waitsFor(edges: readonly Edge[], actionId: string, otherId: string): boolean {
  const reached = new Set<string>();
  const ahead = [actionId];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    ahead.push(...edges.filter(({ actionId: from }) => from === at).map(({ waitsForId }) => waitsForId));
  }
  return reached.has(otherId);
}
