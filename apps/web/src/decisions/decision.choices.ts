import type { DecisionMethod, DecisionStatus, Stance } from '@trivet/domain';
import type { StatusKind } from '../ui/StatusTag.tsx';

/** In the order the keys 1 to 4 give them. */
export const stances = ['agree', 'agree_with_concerns', 'object', 'abstain'] as const satisfies Stance[];

export const statuses = [
  'proposed',
  'to_ratify',
  'taken',
  'not_taken',
  'deferred',
  'withdrawn',
  'superseded',
] as const satisfies DecisionStatus[];

export const methods = ['consensus', 'consent', 'majority', 'executive'] as const satisfies DecisionMethod[];

export const kindOfStatus: Record<DecisionStatus, StatusKind> = {
  proposed: 'blue',
  to_ratify: 'amber',
  taken: 'green',
  not_taken: 'grey',
  deferred: 'grey',
  withdrawn: 'grey',
  superseded: 'grey',
};

export const kindOfStance: Record<Stance, StatusKind> = {
  agree: 'green',
  agree_with_concerns: 'amber',
  object: 'red',
  abstain: 'grey',
};
