import type { Action } from '../policy.ts';
import { ruleBroken } from './refusal.ts';

/** Null when the record's state allows it; else a stable code and words that say what to do. */
export type Guard<State> = (state: State) => null | readonly [code: string, message: string];

/** For one kind of record: each action on it, and what its state must be. */
export type Guards<State> = { readonly [A in Action]?: Guard<State> };

/** A state that allows it always. */
export const always = () => null;

/** @throws Refusal `rule_broken` when the record's state forbids the action */
export function assertAllows<State>(guards: Guards<State>, action: Action, state: State): void {
  const objection = guards[action]?.(state);
  if (objection) throw ruleBroken(...objection);
}
