import { z } from 'zod';
import type { DecisionTerms } from './decision-rule.ts';

/** Where an organisation stands (domain.md 7). */
export const Stance = z.enum(['agree', 'agree_with_concerns', 'object', 'abstain']);
export type Stance = z.output<typeof Stance>;

export const DecisionResult = z.enum(['carried', 'not_carried', 'undecided']);
export type DecisionResult = z.output<typeof DecisionResult>;

/** Why the result is what it is; each has its words on the page. */
export const ResultReason = z.enum([
  'no_objection',
  'objection',
  'nobody_agrees',
  'not_all_answered',
  'too_few_answered',
  'majority',
  'no_majority',
  'executive',
]);
export type ResultReason = z.output<typeof ResultReason>;

const count = z.int().min(0);

/** How the organisations that vote stand; `silent` have said nothing. */
export const DecisionTally = z
  .strictObject({ voters: count, agree: count, agreeWithConcerns: count, object: count, abstain: count, silent: count })
  .meta({ id: 'DecisionTally' });
export type DecisionTally = z.output<typeof DecisionTally>;

export const DecisionVerdict = z
  .strictObject({ result: DecisionResult, because: ResultReason, tally: DecisionTally })
  .meta({ id: 'DecisionVerdict' });
export type DecisionVerdict = z.output<typeof DecisionVerdict>;

export type Voting = {
  /** The organisations with a vote, one each */
  voterPartnerIds: readonly string[];
  positions: readonly { partnerId: string; stance: Stance }[];
  /** Taken at a meeting, where whoever is there has heard it read out and can object */
  isInRoom: boolean;
};

type Rule = Pick<
  DecisionTerms,
  'method' | 'thresholdPercent' | 'isOverAllVoters' | 'leastAnswersPercent' | 'isSilenceConsent'
>;
type Finding = Omit<DecisionVerdict, 'tally'>;

/**
 * What the agreed rule makes of the positions. Only organisations with a vote count. Nobody's silence is an agreement:
 * it is only where the rule is consent and says so; at a meeting nobody is silent who does not object when it is read out.
 */
export function resultOf(rule: Rule, voting: Voting): DecisionVerdict {
  const tally = tallyOf(voting);
  return { ...findings[rule.method](rule, tally, voting.isInRoom), tally };
}

function tallyOf({ voterPartnerIds, positions }: Voting): DecisionTally {
  const voters = new Set(voterPartnerIds);
  const counted = positions.filter(({ partnerId }) => voters.has(partnerId));
  const many = (stance: Stance) => counted.filter((position) => position.stance === stance).length;
  return {
    voters: voters.size,
    agree: many('agree'),
    agreeWithConcerns: many('agree_with_concerns'),
    object: many('object'),
    abstain: many('abstain'),
    silent: voters.size - counted.length,
  };
}

const inFavour = ({ agree, agreeWithConcerns }: DecisionTally) => agree + agreeWithConcerns;
const answered = ({ voters, silent }: DecisionTally) => voters - silent;

const findings: Record<DecisionTerms['method'], (rule: Rule, tally: DecisionTally, isInRoom: boolean) => Finding> = {
  // Everybody can go along with it, and has said so: who abstains stands aside.
  consensus: (_rule, tally, isInRoom) => {
    if (tally.object > 0) return { result: 'not_carried', because: 'objection' };
    if (isInRoom) return unopposed(tally);
    if (tally.silent > 0) return { result: 'undecided', because: 'not_all_answered' };
    return unopposed(tally);
  },
  // Nobody has a reason against it that must be met.
  consent: (rule, tally, isInRoom) => {
    if (tally.object > 0) return { result: 'not_carried', because: 'objection' };
    if (isInRoom || rule.isSilenceConsent) return unopposed(tally);
    // Whoever abstains consents to nothing: as long as some are silent, somebody has to be for it.
    const isHeard = isEnough(rule, tally) && (inFavour(tally) > 0 || tally.silent === 0);
    return isHeard ? unopposed(tally) : { result: 'undecided', because: 'too_few_answered' };
  },
  majority: (rule, tally, isInRoom) => {
    if (isInRoom ? answered(tally) === 0 : !isEnough(rule, tally))
      return { result: 'undecided', because: 'too_few_answered' };
    if (isMajority(rule, tally)) return { result: 'carried', because: 'majority' };
    return { result: 'not_carried', because: 'no_majority' };
  },
  // One person decides, under the contingency plan; the organisations are heard.
  executive: () => ({ result: 'carried', because: 'executive' }),
};

/** Nobody objects: carried, unless everybody has answered and none of them is for it. */
function unopposed(tally: DecisionTally): Finding {
  const isLeft = inFavour(tally) === 0 && tally.silent === 0;
  return isLeft ? { result: 'not_carried', because: 'nobody_agrees' } : { result: 'carried', because: 'no_objection' };
}

/** Somebody has answered, and as many as the rule asks for. */
const isEnough = ({ leastAnswersPercent }: Rule, tally: DecisionTally) =>
  answered(tally) > 0 && answered(tally) * 100 >= leastAnswersPercent * tally.voters;

function isMajority({ thresholdPercent, isOverAllVoters }: Rule, tally: DecisionTally): boolean {
  const of = isOverAllVoters ? tally.voters : inFavour(tally) + tally.object;
  const reached = inFavour(tally) * 100 - thresholdPercent * of;
  return of > 0 && (thresholdPercent === 50 ? reached > 0 : reached >= 0);
}
