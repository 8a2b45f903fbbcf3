import { type Change, type Decision, decide } from '../kernel/change.ts';
import { addDays } from '../kernel/days.ts';
import { assertAllows } from '../kernel/guards.ts';
import { merged } from '../kernel/kind.ts';
import { cannotBe, ruleBroken } from '../kernel/refusal.ts';
import {
  type DecisionDraft,
  type DecisionEnding,
  type DecisionEvent,
  type DecisionLinks,
  type DecisionOutcome,
  type DecisionPatch,
  DecisionRecord,
  type DecisionReview,
  type MeetingDecisionDraft,
} from './decision.ts';
import { decisionGuards, isInForce } from './decision-guards.ts';
import { type DecisionPosition, needsRatification, standsNow } from './decision-position.ts';
import { type DecisionVerdict, resultOf } from './decision-result.ts';
import type { DecisionMethod, DecisionTerms } from './decision-rule.ts';

type DecisionChange = Change<DecisionRecord, DecisionEvent>;

type Place = Pick<DecisionRecord, 'id' | 'workspaceId' | 'partnershipId' | 'number'>;
type Opening = { place: Place; terms: DecisionTerms; voterPartnerIds: string[] };

/**
 * Proposes a decision between meetings.
 * @throws Refusal `unprocessable` a method the rule does not allow, a closing day that is not to come, a review before it
 */
export function proposeDecision(
  { method, closesOn, supersedesId, ...fields }: DecisionDraft & { closesOn: string },
  opening: Opening,
  decision: Decision,
): DecisionChange {
  if (closesOn <= decision.today) throw cannotBe('/closesOn', 'past', 'Enter a day after today: partners need time');
  const rule = ruleFor(opening.terms, method);
  const opened = { ...openedBy(opening, decision), ...fields, rule, method: rule.method, supersedesId, closesOn };
  assertReviewFollows(opened);
  const event = { type: 'decision.proposed' as const, payload: { method: rule.method, closesOn } };
  return decide(DecisionRecord, null, opened, event);
}

type Recording = Opening & {
  meetingId: string;
  positions: readonly DecisionPosition[];
  isIndicative: boolean;
  /** Whose representative stood aside for an interest: they have no position, and are bound by what the others decide */
  asidePartnerIds: readonly string[];
};

/**
 * Writes down what a meeting decided.
 * @throws Refusal `rule_broken` taken against what the agreed rule makes of the positions; `unprocessable` a position of
 * an organisation whose representative stood aside
 */
export function recordDecision(draft: MeetingDecisionDraft, recording: Recording, decision: Decision): DecisionChange {
  const { positions: _positions, as, method, effectiveOn, ...fields } = draft;
  const { meetingId, positions, isIndicative, asidePartnerIds } = recording;
  assertNoneAside(draft, asidePartnerIds);
  const voterPartnerIds = recording.voterPartnerIds.filter((id) => !asidePartnerIds.includes(id));
  const rule = ruleFor(recording.terms, method);
  const opened = openedBy({ ...recording, voterPartnerIds }, decision);
  const base = { ...opened, ...fields, rule, method: rule.method, meetingId, isIndicative };
  if (as === 'deferred' && fields.reason === '') throw cannotBe('/reason', 'missing', 'Say why it is put off');
  assertReviewFollows(base);
  const settled =
    as === 'deferred'
      ? { ...base, status: 'deferred' as const }
      : settledOf(
          base,
          { positions, as, effectiveOn, outcome: as === 'taken' ? fields.words || fields.title : fields.reason },
          decision,
        );
  const event = { type: 'decision.recorded' as const, payload: { meetingId, status: settled.status } };
  const boundPartnerIds = settled.boundPartnerIds.length === 0 ? [] : recording.voterPartnerIds;
  return decide(DecisionRecord, null, { ...settled, boundPartnerIds }, event);
}

function assertNoneAside({ positions }: MeetingDecisionDraft, asidePartnerIds: readonly string[]): void {
  const at = positions.findIndex(({ partnerId }) => asidePartnerIds.includes(partnerId));
  if (at === -1) return;
  const words = 'Their representative declared an interest and stood aside at this item: they have no position on it';
  throw cannotBe(`/positions/${at}/partnerId`, 'stood_aside', words);
}

function openedBy({ place, voterPartnerIds }: Opening, { at, today, by }: Decision) {
  return {
    ...place,
    meetingId: null,
    itemId: null,
    proposedByPersonId: by,
    opensOn: today,
    closesOn: null,
    status: 'proposed' as const,
    outcome: '',
    result: null,
    because: null,
    tally: null,
    decidedOn: null,
    decidedByPersonId: null,
    effectiveOn: null,
    voterPartnerIds,
    boundPartnerIds: [],
    isIndicative: false,
    reason: '',
    reviewedOn: null,
    reviewWords: '',
    actionIds: [],
    riskIds: [],
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/** The rule's own method; consensus, which asks for more; or executive authority, which only a chair has. */
export const methodsUnder = ({ method }: Pick<DecisionTerms, 'method'>): DecisionMethod[] => [
  ...new Set<DecisionMethod>([method, 'consensus', 'executive']),
];

function ruleFor(terms: DecisionTerms, method: DecisionMethod = terms.method): DecisionTerms {
  if (!methodsUnder(terms).includes(method))
    throw cannotBe('/method', 'not_agreed', 'Choose how this partnership has agreed to decide');
  return { ...terms, method, isSilenceConsent: method === 'consent' && terms.isSilenceConsent };
}

function assertReviewFollows({ reviewOn, opensOn }: Pick<DecisionRecord, 'reviewOn' | 'opensOn'>): void {
  if (reviewOn !== null && reviewOn <= opensOn) throw cannotBe('/reviewOn', 'past', 'Enter a day after today');
}

/** Changes a proposal. Who has answered already is not asked again; the trail says what was changed, and when. */
export function editDecision(before: DecisionRecord, patch: DecisionPatch, { today }: Decision): DecisionChange {
  assertAllows(decisionGuards, 'decision.edit', before);
  if (patch.closesOn !== undefined && patch.closesOn < today)
    throw cannotBe('/closesOn', 'past', 'Enter today or a later day');
  const edited = merged(before, patch);
  if (patch.reviewOn !== undefined) assertReviewFollows(edited);
  return decide(DecisionRecord, before, edited, {
    type: 'decision.edited',
    payload: { fields: Object.keys(patch) },
  });
}

type Heard = {
  positions: readonly Pick<DecisionPosition, 'partnerId' | 'stance' | 'ratification'>[];
  voterPartnerIds: string[];
};
type Settling = { positions: readonly DecisionPosition[]; voterPartnerIds: string[] };

/** What the rule makes of the positions so far. */
export const verdictOn = (
  { rule, meetingId }: Pick<DecisionRecord, 'rule' | 'meetingId'>,
  { positions, voterPartnerIds }: Heard,
): DecisionVerdict =>
  resultOf(rule, { positions: positions.map(standsNow), voterPartnerIds, isInRoom: meetingId !== null });

/**
 * A person writes the outcome of a proposal, once its time is over or all have answered.
 * @throws Refusal `rule_broken` while organisations have time to answer, or taken against the rule's result
 */
export function settleDecision(
  before: DecisionRecord,
  { positions, voterPartnerIds, ...outcome }: Settling & DecisionOutcome,
  decision: Decision,
): DecisionChange {
  assertAllows(decisionGuards, 'decision.settle', before);
  const open = { ...before, voterPartnerIds };
  const { tally } = verdictOn(open, { positions, voterPartnerIds });
  if (tally.silent > 0 && before.closesOn !== null && decision.today <= before.closesOn)
    throw ruleBroken('still_open', 'Partners still have time to answer. Wait until all have, or the time is over.');
  const settled = settledOf(open, { positions, ...outcome }, decision);
  return decide(DecisionRecord, before, settled, {
    type: 'decision.settled',
    payload: { status: settled.status },
  });
}

type Outcome = DecisionOutcome & { positions: readonly DecisionPosition[] };

function settledOf(
  open: DecisionRecord,
  { positions, as, outcome, effectiveOn }: Outcome,
  { today, by }: Decision,
): DecisionRecord {
  const verdict = verdictOn(open, { positions, voterPartnerIds: open.voterPartnerIds });
  if (as === 'taken') assertCarried(verdict);
  if (as === 'taken' && open.method === 'executive' && open.why === '')
    throw cannotBe('/why', 'missing', 'Say why it could not wait for the partners');
  if (effectiveOn !== null && effectiveOn < today)
    throw cannotBe('/effectiveOn', 'past', 'Enter today or a later day: nothing is decided for the past');
  const isTaken = as === 'taken';
  const isOwed =
    isTaken && positions.some((position) => isBound(open, position) && needsRatification(position, open.amount));
  return {
    ...open,
    ...verdict,
    status: isTaken ? (isOwed ? 'to_ratify' : 'taken') : 'not_taken',
    outcome,
    decidedOn: today,
    decidedByPersonId: by,
    effectiveOn: isTaken ? (effectiveOn ?? today) : null,
    boundPartnerIds: isTaken ? open.voterPartnerIds : [],
  };
}

const isBound = ({ voterPartnerIds }: Pick<DecisionRecord, 'voterPartnerIds'>, { partnerId }: DecisionPosition) =>
  voterPartnerIds.includes(partnerId);

/** @throws Refusal `rule_broken` saying what the rule asks for */
function assertCarried({ result, because }: DecisionVerdict): void {
  if (result === 'carried') return;
  const words: Partial<Record<typeof because, string>> = {
    objection: 'An organisation objects: by the agreed rule this is not taken. Meet the objection, or put it off.',
    nobody_agrees: 'Nobody is for it, so it is not taken.',
    not_all_answered: 'By the agreed rule every organisation that votes has to answer first.',
    too_few_answered: 'Too few organisations have answered for the agreed rule.',
    no_majority: 'There is no majority for it by the agreed rule, so it is not taken.',
  };
  throw ruleBroken(`not_carried_${because}`, words[because] ?? 'By the agreed rule this is not taken.');
}

/** The positions that their organisations have to ratify after a decision is taken, and by when. */
export function ratificationsOwed(
  { status, amount, voterPartnerIds, decidedOn, rule }: DecisionRecord,
  positions: readonly DecisionPosition[],
): { position: DecisionPosition; ratifyBy: string }[] {
  if (status !== 'to_ratify' || decidedOn === null) return [];
  const ratifyBy = addDays(decidedOn, rule.ratifyWithinDays);
  return positions
    .filter((position) => isBound({ voterPartnerIds }, position) && needsRatification(position, amount))
    .map((position) => ({ position, ratifyBy }));
}

/**
 * Goes on after an organisation has ratified or refused: taken when nobody owes it any more; and where a refusal takes
 * away what the rule asks for, not taken after all. Who refuses is not bound.
 */
export function afterRatification(before: DecisionRecord, positions: readonly DecisionPosition[]): DecisionChange {
  assertAllows(decisionGuards, 'decision.ratify', before);
  const { voterPartnerIds } = before;
  const verdict = verdictOn(before, { positions, voterPartnerIds });
  const isOwed = positions.some(({ ratification }) => ratification === 'owed');
  const isLost = verdict.result !== 'carried';
  const status = isLost ? ('not_taken' as const) : isOwed ? ('to_ratify' as const) : ('taken' as const);
  const refused = new Set(positions.flatMap((each) => (each.ratification === 'refused' ? [each.partnerId] : [])));
  const boundPartnerIds = isLost ? [] : before.boundPartnerIds.filter((id) => !refused.has(id));
  const effectiveOn = isLost ? null : before.effectiveOn;
  const after = { ...before, ...verdict, status, boundPartnerIds, effectiveOn };
  return decide(DecisionRecord, before, after, { type: 'decision.ratified', payload: { status } });
}

export function withdrawDecision(before: DecisionRecord, { reason }: DecisionEnding): DecisionChange {
  assertAllows(decisionGuards, 'decision.withdraw', before);
  const after = { ...before, status: 'withdrawn' as const, reason };
  return decide(DecisionRecord, before, after, { type: 'decision.withdrawn', payload: {} });
}

/** @throws Refusal `unprocessable` when the next look is not after today */
export function reviewDecision(
  before: DecisionRecord,
  { words, nextReviewOn }: DecisionReview,
  { today }: Decision,
): DecisionChange {
  assertAllows(decisionGuards, 'decision.review', before);
  if (nextReviewOn !== null && nextReviewOn <= today)
    throw cannotBe('/nextReviewOn', 'past', 'Enter a day after today');
  const after = { ...before, reviewOn: nextReviewOn, reviewedOn: today, reviewWords: words };
  return decide(DecisionRecord, before, after, { type: 'decision.reviewed', payload: { nextReviewOn } });
}

/** Says which actions and risks came of it: these, and no others. */
export function linkDecision(before: DecisionRecord, links: DecisionLinks): DecisionChange {
  assertAllows(decisionGuards, 'decision.link', before);
  const actionIds = [...new Set(links.actionIds)];
  const riskIds = [...new Set(links.riskIds)];
  const payload = { actions: actionIds.length, risks: riskIds.length };
  return decide(DecisionRecord, before, { ...before, actionIds, riskIds }, { type: 'decision.linked', payload });
}

/** Another decision takes its place from now on. */
export function supersedeDecision(before: DecisionRecord, byId: string): DecisionChange {
  assertSupersedable(before);
  const after = { ...before, status: 'superseded' as const };
  return decide(DecisionRecord, before, after, { type: 'decision.superseded', payload: { byId } });
}

/** @throws Refusal `unprocessable` for a decision that does not hold, or has been replaced already */
export function assertSupersedable(decision: DecisionRecord): void {
  if (isInForce(decision)) return;
  throw cannotBe('/supersedesId', 'not_in_force', 'Choose a decision that still holds');
}
