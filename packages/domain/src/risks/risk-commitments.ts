import { type Change, type Decision, decide } from '../kernel/change.ts';
import { assertAllows } from '../kernel/guards.ts';
import { cannotBe } from '../kernel/refusal.ts';
import { Risk, type RiskAllocationAnswer, type RiskEvent, type RiskTolerance } from './risk.ts';
import { latestTolerance, riskGuards } from './risk-guards.ts';

type RiskChange = Change<Risk, RiskEvent>;

/**
 * The lead owner organisation takes a risk on, or says why not (domain.md 6).
 * @throws Refusal `unprocessable` when it declines without a reason
 */
export function answerAllocation(
  risk: Risk,
  { answer, reason }: RiskAllocationAnswer,
  { today, by }: Decision,
): RiskChange {
  assertAllows(riskGuards, 'risk.answer_allocation', risk);
  if (answer === 'declined' && reason === '') throw cannotBe('/reason', 'needed', 'Say why you cannot lead on it');
  const answered = {
    allocation: answer,
    allocationAnsweredOn: today,
    allocationAnsweredByPersonId: by,
    allocationWords: answer === 'declined' ? reason : '',
  };
  const payload = { answer, leadPartnerId: risk.leadPartnerId };
  return decide(Risk, risk, { ...risk, ...answered }, { type: 'risk.allocation_answered', payload });
}

/** Where a lead stands that is named now: one who names itself has taken it on by that. */
export const askedAgain = (risk: Pick<Risk, 'allocationAsks'> | null, { today, by }: Decision, takenOn: boolean) => ({
  allocation: takenOn ? ('accepted' as const) : ('asked' as const),
  allocationAskedOn: today,
  allocationAsks: (risk?.allocationAsks ?? 0) + 1,
  allocationAnsweredOn: takenOn ? today : null,
  allocationAnsweredByPersonId: takenOn ? by : null,
  allocationWords: '',
});

/**
 * Accepts a risk as it stands, until a day and no longer than a year: then it counts as not accepted.
 * @throws Refusal `unprocessable` for a day that has passed or lies too far ahead
 */
export function tolerateRisk(risk: Risk, { until, reason }: RiskTolerance, { today, by }: Decision): RiskChange {
  assertAllows(riskGuards, 'risk.tolerate', risk);
  if (until < today) throw cannotBe('/until', 'past', 'Enter today or a later day');
  if (until > latestTolerance(today)) throw cannotBe('/until', 'too_far', 'Enter a day within a year');
  const accepted = { toleratedByPersonId: by, toleratedOn: today, toleratedUntil: until, toleratedBecause: reason };
  const after = { ...risk, response: 'tolerate' as const, ...accepted };
  return decide(Risk, risk, after, { type: 'risk.tolerated', payload: { until } });
}

export const notTolerated = {
  toleratedByPersonId: null,
  toleratedOn: null,
  toleratedUntil: null,
  toleratedBecause: '',
};

/** An acceptance holds only while the risk is tolerated: another response ends it. */
export const answeredBy = (risk: Risk, response: Risk['response']): Risk =>
  response === 'tolerate' ? { ...risk, response } : { ...risk, response, ...notTolerated };
