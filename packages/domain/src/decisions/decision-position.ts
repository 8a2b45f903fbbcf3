import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, type Money, partnershipRecord, text } from '../kernel/fields.ts';
import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { Authority } from '../memberships/membership.ts';
import { Stance } from './decision-result.ts';

/** Whether an organisation stands by what its representative said: `owed` where the representative could not promise it. */
export const Ratification = z.enum(['not_needed', 'owed', 'ratified', 'refused']);
export type Ratification = z.output<typeof Ratification>;

const standing = { partnerId: Id, stance: Stance, reason: text(2000) };
const saysWhy = { path: ['reason'], message: 'Say what stands against it, and what would have to change' };
const isReasoned = ({ stance, reason }: { stance: Stance; reason: string }) => stance !== 'object' || reason !== '';

/** Where one organisation stands. An objection has a reason: without it nobody can meet it. */
export const PositionDraft = z
  .strictObject({ ...standing, reason: text(2000).default('') })
  .refine(isReasoned, saysWhy)
  .meta({ id: 'PositionDraft' });
export type PositionDraft = z.output<typeof PositionDraft>;

export const RatificationDraft = z
  .strictObject({ partnerId: Id, answer: Ratification.extract(['ratified', 'refused']), words: text(2000).default('') })
  .refine(({ answer, words }) => answer === 'ratified' || words !== '', {
    path: ['words'],
    message: 'Say why your organisation does not stand by it',
  })
  .meta({ id: 'RatificationDraft' });
export type RatificationDraft = z.output<typeof RatificationDraft>;

/** One organisation's position: one vote, given by its representative, on its authority (domain.md 7; N 2.12). */
export const DecisionPosition = z
  .strictObject({
    ...partnershipRecord,
    decisionId: Id,
    ...standing,
    /** The representative or deputy who gave it; null where the organisation had none */
    givenByPersonId: Id.nullable(),
    /** Who wrote it down: the same person, or the minute taker */
    enteredByPersonId: Id.nullable(),
    givenOn: Day,
    /** What the representative could promise at that time */
    authority: Authority,
    authorityLimit: z.int().min(0).nullable(),
    ratification: Ratification,
    ratifyBy: Day.nullable(),
    ratifiedOn: Day.nullable(),
    ratifiedByPersonId: Id.nullable(),
    ratificationWords: text(2000),
  })
  .refine(isReasoned, saysWhy)
  .meta({ id: 'DecisionPosition' });
export type DecisionPosition = z.output<typeof DecisionPosition>;

type About = { decisionId: string; partnerId: string };
export type DecisionPositionEvent =
  | { type: 'decision_position.given'; payload: About & { stance: Stance } }
  | { type: 'decision_position.ratification_asked'; payload: About & { by: string } }
  | { type: 'decision_position.ratified'; payload: About }
  | { type: 'decision_position.refused'; payload: About };
export type PositionChange = Change<DecisionPosition, DecisionPositionEvent>;

const owed = ({ ratification }: DecisionPosition) =>
  ratification === 'owed'
    ? null
    : (['nothing_to_ratify', 'There is nothing to ratify here: it binds already, or was answered.'] as const);

export const decisionPositionGuards = {
  'decision.see': always,
  'decision.ratify': owed,
} satisfies Guards<DecisionPosition>;

export const decisionPositionKind: Kind<DecisionPosition> = {
  subject: 'decision_position',
  schema: DecisionPosition,
  guards: decisionPositionGuards,
  edit: { action: 'decision.take_position', fields: z.strictObject({}) },
  heldBy: ({ partnerId }) => ({ partnerId, partyPartnerIds: [partnerId] }),
  tracks: ['stance', 'ratification'],
};

/** Who speaks for an organisation, and what they may promise for it. */
export type Representation = Pick<DecisionPosition, 'givenByPersonId' | 'authority' | 'authorityLimit'>;

type Giving = {
  before: DecisionPosition | null;
  place: Pick<DecisionPosition, 'id' | 'workspaceId' | 'partnershipId' | 'decisionId'>;
  representation: Representation;
};

/** Gives an organisation's position, or another instead of the one it gave. The trail keeps both. */
export function givePosition(
  { before, place, representation }: Giving,
  draft: PositionDraft,
  { at, today, by }: Decision,
): PositionChange {
  const position: DecisionPosition = {
    ...(before ?? { ...place, version: 1, createdAt: at, updatedAt: at }),
    ...draft,
    ...representation,
    enteredByPersonId: by,
    givenOn: today,
    ...unratified,
  };
  const { decisionId, partnerId, stance } = position;
  const event = { type: 'decision_position.given' as const, payload: { decisionId, partnerId, stance } };
  return decide(DecisionPosition, before, position, event);
}

const unratified = {
  ratification: 'not_needed' as const,
  ratifyBy: null,
  ratifiedOn: null,
  ratifiedByPersonId: null,
  ratificationWords: '',
};

/** Whether who agreed for an organisation could not promise that much for it: what has no price needs no amount. */
export function needsRatification(
  { stance, authority, authorityLimit }: Pick<DecisionPosition, 'stance' | 'authority' | 'authorityLimit'>,
  amount: Money | null,
): boolean {
  if (stance !== 'agree' && stance !== 'agree_with_concerns') return false;
  if (authority === 'refer_back') return true;
  return authority === 'up_to_amount' && amount !== null && amount.amount > (authorityLimit ?? 0);
}

/** Asks an organisation whether it stands by what its representative could not promise. */
export function askToRatify(position: DecisionPosition, ratifyBy: string): PositionChange {
  const { decisionId, partnerId } = position;
  const event = {
    type: 'decision_position.ratification_asked' as const,
    payload: { decisionId, partnerId, by: ratifyBy },
  };
  return decide(DecisionPosition, position, { ...position, ratification: 'owed', ratifyBy }, event);
}

/** An organisation stands by what was said for it, or does not and says why. */
export function answerRatification(
  position: DecisionPosition,
  { answer, words }: RatificationDraft,
  { today, by }: Decision,
): PositionChange {
  assertAllows(decisionPositionGuards, 'decision.ratify', position);
  const { decisionId, partnerId } = position;
  const type = `decision_position.${answer}` as const;
  const after = {
    ...position,
    ratification: answer,
    ratifiedOn: today,
    ratifiedByPersonId: by,
    ratificationWords: words,
  };
  return decide(DecisionPosition, position, after, { type, payload: { decisionId, partnerId } });
}

/** Where organisations stand now: one that refused to ratify does not agree. */
export const standsNow = ({
  partnerId,
  stance,
  ratification,
}: Pick<DecisionPosition, 'partnerId' | 'stance' | 'ratification'>): { partnerId: string; stance: Stance } => ({
  partnerId,
  stance: ratification === 'refused' ? 'object' : stance,
});
