import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardTerms, type DecisionTerms } from './decision-rule.ts';
import { resultOf, type ResultReason, type Stance, Stance as Stances } from './decision-result.ts';
import { answerRatification, askToRatify, givePosition, needsRatification } from './decision-position.ts';
import { MeetingDecisionDraft, DecisionDraft } from './decision.ts';
import * as verbs from './decision-verbs.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id(9) };
const voters = [1, 2, 3, 4, 5].map(id);
const terms = (more: Partial<DecisionTerms>): DecisionTerms => ({ ...standardTerms, ...more });

/** a: agrees, c: with concerns, o: objects, x: abstains, -: silent; one letter an organisation. */
const stances: Record<string, Stance | null> = {
  a: 'agree',
  c: 'agree_with_concerns',
  o: 'object',
  x: 'abstain',
  '-': null,
};
const positions = (said: string) =>
  said.split('').flatMap((letter, at) => {
    const stance = stances[letter];
    return stance ? [{ partnerId: id(at + 1), stance }] : [];
  });
const found = (rule: Partial<DecisionTerms>, said: string, isInRoom = false) => {
  const { result, because } = resultOf(terms(rule), { voterPartnerIds: voters, positions: positions(said), isInRoom });
  return `${result}: ${because}`;
};

const carried = (because: ResultReason) => `carried: ${because}`;
const lost = (because: ResultReason) => `not_carried: ${because}`;
const open = (because: ResultReason) => `undecided: ${because}`;

describe('the rule computes', () => {
  test.each<[Partial<DecisionTerms>, string, string, boolean?]>([
    [{ method: 'consensus' }, 'aacax', carried('no_objection')],
    [{ method: 'consensus' }, 'aaao-', lost('objection')],
    [{ method: 'consensus' }, 'aaaa-', open('not_all_answered')],
    [{ method: 'consensus' }, 'xxxxx', lost('nobody_agrees')],
    [{ method: 'consensus' }, '-----', carried('no_objection'), true],
    [{ method: 'consensus' }, '---o-', lost('objection'), true],
    [{ method: 'consent' }, 'aa---', open('too_few_answered')],
    [{ method: 'consent' }, 'aac--', carried('no_objection')],
    [{ method: 'consent' }, 'aaaao', lost('objection')],
    [{ method: 'consent', leastAnswersPercent: 0 }, '-----', open('too_few_answered')],
    [{ method: 'consent', leastAnswersPercent: 0 }, 'x----', open('too_few_answered')],
    [{ method: 'consent', leastAnswersPercent: 0 }, 'xa---', carried('no_objection')],
    [{ method: 'consent', isSilenceConsent: true }, '-----', carried('no_objection')],
    [{ method: 'consent', isSilenceConsent: true }, 'o----', lost('objection')],
    [{ method: 'majority' }, 'aaoo-', lost('no_majority')],
    [{ method: 'majority' }, 'aaox-', carried('majority')],
    [{ method: 'majority' }, 'aa---', open('too_few_answered')],
    [{ method: 'majority', isOverAllVoters: true }, 'aaox-', lost('no_majority')],
    [{ method: 'majority', isOverAllVoters: true }, 'aaaoo', carried('majority')],
    [{ method: 'majority', thresholdPercent: 60, isOverAllVoters: true }, 'aacoo', carried('majority')],
    [{ method: 'majority', thresholdPercent: 67 }, 'aao--', lost('no_majority')],
    [{ method: 'majority' }, '-----', open('too_few_answered'), true],
    [{ method: 'majority' }, 'a----', carried('majority'), true],
    [{ method: 'executive' }, 'ooooo', carried('executive')],
  ])('%o of %s is %s', (rule, said, words, isInRoom = false) => {
    expect(found(rule, said, isInRoom)).toBe(words);
  });

  test('who has no vote changes nothing', () => {
    const voting = { voterPartnerIds: voters, positions: positions('aaaaa'), isInRoom: false };
    const heard = { ...voting, positions: [...voting.positions, { partnerId: id(77), stance: 'object' as const }] };
    expect(resultOf(standardTerms, heard)).toEqual(resultOf(standardTerms, voting));
  });
});

describe('whatever is said', () => {
  const stance = fc.option(fc.constantFrom(...Stances.options), { nil: null });
  const saids = fc.array(stance, { minLength: 1, maxLength: 12 });
  const method = fc.constantFrom<DecisionTerms['method']>('consensus', 'consent', 'majority');
  const rules = fc.record({
    method,
    thresholdPercent: fc.integer({ min: 50, max: 100 }),
    isOverAllVoters: fc.boolean(),
    leastAnswersPercent: fc.integer({ min: 0, max: 100 }),
  });
  const votes = (said: (Stance | null)[], isInRoom: boolean) => ({
    voterPartnerIds: said.map((_, at) => id(at)),
    positions: said.flatMap((each, at) => (each === null ? [] : [{ partnerId: id(at), stance: each }])),
    isInRoom,
  });

  test('every vote is counted once, and silence between meetings carries nothing where nobody has agreed', () => {
    fc.assert(
      fc.property(rules, saids, fc.boolean(), (rule, said, isInRoom) => {
        const { result, tally } = resultOf(terms(rule), votes(said, isInRoom));
        const { agree, agreeWithConcerns, object, abstain, silent } = tally;
        expect(agree + agreeWithConcerns + object + abstain + silent).toBe(said.length);
        const isUnwanted = !isInRoom && agree + agreeWithConcerns === 0;
        const isOpposed = rule.method !== 'majority' && object > 0;
        expect((isUnwanted || isOpposed) && result === 'carried').toBe(false);
      }),
    );
  });

  test('one who objects and then agrees never turns what is carried down', () => {
    fc.assert(
      fc.property(rules, saids, fc.nat(), fc.boolean(), (rule, said, which, isInRoom) => {
        const at = which % said.length;
        const against = said.with(at, 'object');
        const agreed = said.with(at, 'agree');
        const of = (votings: (Stance | null)[]) => resultOf(terms(rule), votes(votings, isInRoom)).result;
        expect(of(against) === 'carried' && of(agreed) !== 'carried').toBe(false);
      }),
    );
  });
});

const place = { id: id(100), workspaceId: id(101), partnershipId: id(102), number: 30 };
const opening = (more: Partial<DecisionTerms> = {}) => ({
  place,
  terms: terms(more),
  voterPartnerIds: voters.slice(0, 3),
});
const position = (at: number, stance: Stance, authority: 'full' | 'refer_back' = 'full') =>
  givePosition(
    {
      before: null,
      place: { id: id(200 + at), workspaceId: id(101), partnershipId: id(102), decisionId: id(100) },
      representation: { givenByPersonId: id(9), authority, authorityLimit: null },
    },
    { partnerId: id(at), stance, reason: stance === 'object' ? 'It costs too much' : '' },
    decision,
  ).after;
const proposal = (more: object = {}) =>
  verbs.proposeDecision(
    { ...DecisionDraft.parse({ title: 'Open the hall on Saturdays', ...more }), closesOn: '2026-11-30' },
    opening(),
    decision,
  ).after;
const settling = {
  as: 'taken' as const,
  outcome: 'We open it',
  effectiveOn: null,
  voterPartnerIds: voters.slice(0, 3),
};

describe('a decision', () => {
  test('is settled only when all have answered or the time is over, and never against the rule', () => {
    const some = [position(1, 'agree'), position(2, 'agree')];
    const later = { ...decision, today: '2026-12-01' };
    expect(() => verbs.settleDecision(proposal(), { ...settling, positions: some }, decision)).toThrow(
      /time to answer/,
    );
    expect(() => verbs.settleDecision(proposal(), { ...settling, positions: some }, later)).toThrow(/has to answer/);
    const all = [...some, position(3, 'abstain')];
    const { after } = verbs.settleDecision(proposal(), { ...settling, positions: all }, decision);
    expect(after).toMatchObject({
      status: 'taken',
      result: 'carried',
      decidedOn: '2026-11-23',
      boundPartnerIds: settling.voterPartnerIds,
    });
    expect(() => verbs.withdrawDecision(after, { reason: 'No' })).toThrow(/settled/);
  });

  test('waits for those whose representative could not promise it; a refusal can undo it', () => {
    const all = [position(1, 'agree'), position(2, 'agree', 'refer_back'), position(3, 'agree')];
    const { after } = verbs.settleDecision(proposal(), { ...settling, positions: all }, decision);
    expect(after.status).toBe('to_ratify');
    const [owed] = verbs.ratificationsOwed(after, all);
    expect(owed).toMatchObject({ ratifyBy: '2026-12-21', position: { partnerId: id(2) } });
    const asked = askToRatify(owed?.position ?? position(2, 'agree'), '2026-12-21').after;
    const answered = (isRatified: boolean) => {
      const draft = {
        partnerId: id(2),
        answer: isRatified ? ('ratified' as const) : ('refused' as const),
        words: 'The board met',
      };
      return [position(1, 'agree'), answerRatification(asked, draft, decision).after, position(3, 'agree')];
    };
    expect(verbs.afterRatification(after, answered(true)).after.status).toBe('taken');
    expect(verbs.afterRatification(after, answered(false)).after).toMatchObject({
      status: 'not_taken',
      because: 'objection',
      boundPartnerIds: [],
    });
  });

  test.each([
    ['full', null, null, false],
    ['refer_back', null, null, true],
    ['up_to_amount', 500_00, null, false],
    ['up_to_amount', 500_00, 500_00, false],
    ['up_to_amount', 500_00, 500_01, true],
  ] as const)('authority %s, limit %s, for %s: to ratify %s', (authority, authorityLimit, pence, isOwed) => {
    const amount = pence === null ? null : { amount: pence, currency: 'GBP' as const };
    expect(needsRatification({ stance: 'agree', authority, authorityLimit }, amount)).toBe(isOwed);
    expect(needsRatification({ stance: 'object', authority, authorityLimit }, amount)).toBe(false);
  });

  test('is recorded at a meeting as the rule allows, or put off with a reason', () => {
    const record = (
      draft: object,
      more: Partial<DecisionTerms> = {},
      said: ReturnType<typeof position>[] = [],
      asidePartnerIds: string[] = [],
    ) =>
      verbs.recordDecision(
        MeetingDecisionDraft.parse({ title: 'Evening visits', itemId: id(300), ...draft }),
        { ...opening(more), meetingId: id(301), positions: said, isIndicative: false, asidePartnerIds },
        decision,
      ).after;
    expect(record({})).toMatchObject({ status: 'taken', because: 'no_objection', closesOn: null });
    expect(() => record({}, { method: 'majority' })).toThrow(/Too few/);
    expect(() => record({ method: 'consent' })).toThrow(/agreed to decide/);
    expect(() => record({ as: 'deferred' })).toThrow(/put off/);
    const half = record({ method: 'consensus' }, {}, [position(1, 'agree')], [id(2)]);
    expect(half.voterPartnerIds).not.toContain(id(2));
    expect(half.boundPartnerIds).toContain(id(2));
    const theirs = [{ partnerId: id(2), stance: 'agree' }];
    expect(() => record({ positions: theirs }, {}, [], [id(2)])).toThrow(/stood aside/);
    expect(record({ as: 'deferred', reason: 'No costs yet' }).status).toBe('deferred');
    expect(() => record({}, {}, [position(1, 'object')])).toThrow(/objects/);
    expect(record({ as: 'not_taken' }, {}, [position(1, 'object')])).toMatchObject({
      status: 'not_taken',
      boundPartnerIds: [],
    });
  });

  test('is looked at again, and gives way to another only while it holds', () => {
    const all = [1, 2, 3].map((at) => position(at, 'agree'));
    const { after } = verbs.settleDecision(proposal(), { ...settling, positions: all }, decision);
    const review = { words: 'It works', nextReviewOn: '2027-11-23' };
    expect(verbs.reviewDecision(after, review, decision).after).toMatchObject({
      reviewOn: '2027-11-23',
      reviewWords: 'It works',
    });
    expect(() => verbs.reviewDecision(after, { ...review, nextReviewOn: '2026-11-23' }, decision)).toThrow(
      /after today/,
    );
    const replaced = verbs.supersedeDecision(after, id(500)).after;
    expect(() => verbs.supersedeDecision(replaced, id(501))).toThrow(/still holds/);
    expect(() => proposal({ reviewOn: '2026-11-01' })).toThrow(/after today/);
  });
});
