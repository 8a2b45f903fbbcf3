import { always, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { DecisionFields, DecisionRecord, type DecisionStatus } from './decision.ts';

const whenItIs = (words: readonly [code: string, message: string], ...open: readonly DecisionStatus[]) => {
  return ({ status }: DecisionRecord) => (open.includes(status) ? null : words);
};
const proposed = whenItIs(
  ['decision_settled', 'This is settled: it stays as it was written. Propose another that takes its place.'],
  'proposed',
);
const waiting = whenItIs(['nothing_to_ratify', 'Nobody has to ratify this any more.'], 'to_ratify');
const holding = whenItIs(['not_in_force', 'This does not hold, so there is nothing to review.'], 'taken', 'to_ratify');

export const decisionGuards = {
  'decision.see': always,
  'decision.edit': proposed,
  'decision.take_position': proposed,
  'decision.settle': proposed,
  'decision.withdraw': proposed,
  'decision.ratify': waiting,
  'decision.review': holding,
  'decision.link': always,
} satisfies Guards<DecisionRecord>;

export const decisionKind: Kind<DecisionRecord> = {
  subject: 'decision',
  schema: DecisionRecord,
  guards: decisionGuards,
  edit: { action: 'decision.edit', fields: DecisionFields },
  heldBy: ({ proposedByPersonId }) => ({ ownerPersonId: proposedByPersonId }),
  tracks: ['status', 'reviewOn'],
};

/** Whether it holds, be it subject to ratification. */
export const isInForce = ({ status }: Pick<DecisionRecord, 'status'>): boolean =>
  status === 'taken' || status === 'to_ratify';
