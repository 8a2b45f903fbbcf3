import { describe, expect, test } from 'vitest';
import { standardRiskMatrix } from '../risk-matrix/risk-matrix.ts';
import { type AffectedPartner, isNewlyHardHit, nameAffected, scoreForPartner, spreadOf } from './affected-partner.ts';
import { type Risk, RiskClosure, RiskDraft } from './risk.ts';
import { answerAllocation, tolerateRisk } from './risk-commitments.ts';
import { closeRisk, materialiseRisk, reopenRisk } from './risk-ending.ts';
import { assertScorable, isTolerated, riskKind } from './risk-guards.ts';
import { linkRisks, unlinkRisks } from './risk-link.ts';
import { editRisk, raiseRisk, reviewRisk } from './risk-verbs.ts';
import { TypicalRisk, typicalRisks } from './typical-risks.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const matrix = { ...standardRiskMatrix, version: 1 };
const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id(1), matrix };
const [lead, other] = [id(3), id(4)];
const within = { workspaceId: id(900), partnershipId: id(800) };
const place = { id: id(10), ...within, number: 12 };
const draft = RiskDraft.parse({
  title: 'Agreement lapses',
  category: 'information',
  leadPartnerId: lead,
  likelihood: 4,
  impact: 4,
});
const raised = (takenOn = false): Risk =>
  raiseRisk(draft, { ...place, owner: { partnerId: lead, personId: id(1) }, takenOn }, decision).after;
const scored = (risk: Risk, likelihood: number, more: object = {}) =>
  reviewRisk(risk, { likelihood, impact: 4, note: '', reason: 'It moved', ...more }, decision).after;

describe('the lead owner organisation', () => {
  test('is asked, accepts, and is asked no more', () => {
    const risk = raised();
    expect(risk).toMatchObject({ allocation: 'asked', allocationAsks: 1, allocationAskedOn: '2026-11-23' });
    const accepted = answerAllocation(risk, { answer: 'accepted', reason: '' }, decision).after;
    expect(accepted).toMatchObject({ allocation: 'accepted', allocationAnsweredByPersonId: id(1) });
    const again = () => answerAllocation(accepted, { answer: 'declined', reason: 'Too much' }, decision);
    expect(again).toThrow('accepted this risk already');
  });

  test('says why when it declines, and may think again', () => {
    expect(() => answerAllocation(raised(), { answer: 'declined', reason: '' }, decision)).toThrow('why you cannot');
    const declined = answerAllocation(raised(), { answer: 'declined', reason: 'Not ours' }, decision).after;
    expect(declined).toMatchObject({ allocation: 'declined', allocationWords: 'Not ours' });
    const accepted = answerAllocation(declined, { answer: 'accepted', reason: '' }, decision).after;
    expect(accepted).toMatchObject({ allocation: 'accepted', allocationWords: '' });
  });

  test('that raises a risk for itself has taken it on; a new lead is asked afresh', () => {
    const risk = raised(true);
    expect(risk).toMatchObject({ allocation: 'accepted', allocationAnsweredOn: '2026-11-23' });
    const moved = editRisk(risk, { leadPartnerId: other }, decision);
    expect(moved.after).toMatchObject({ allocation: 'asked', allocationAsks: 2, allocationAnsweredOn: null });
    expect(moved.event.payload).toMatchObject({ allocation: 'asked' });
    const own = editRisk(risk, { leadPartnerId: other }, { ...decision, leadsPartnerIds: [other] }).after;
    expect(own.allocation).toBe('accepted');
    expect(editRisk(risk, { controls: 'Weekly call' }, decision).after.allocationAsks).toBe(1);
  });
});

describe('an acceptance of a risk as it stands', () => {
  const tolerated = tolerateRisk(raised(), { until: '2027-03-31', reason: 'Nothing helps' }, decision).after;

  test('names who, why and until when, and holds to the end of that day', () => {
    expect(tolerated).toMatchObject({ response: 'tolerate', toleratedByPersonId: id(1), toleratedOn: '2026-11-23' });
    expect([isTolerated(tolerated, '2027-03-31'), isTolerated(tolerated, '2027-04-01')]).toEqual([true, false]);
    expect(isTolerated(raised(), decision.today)).toBe(false);
  });

  test.each([
    ['2026-11-22', 'today or a later day'],
    ['2027-11-25', 'within a year'],
  ])('until %s is refused', (until, words) => {
    expect(() => tolerateRisk(raised(), { until, reason: 'Why not' }, decision)).toThrow(words);
  });

  test('ends with the response it rests on', () => {
    const unaccepted = { toleratedUntil: null, toleratedBecause: '', toleratedByPersonId: null };
    expect(editRisk(tolerated, { response: 'treat' }, decision).after).toMatchObject(unaccepted);
    expect(scored(tolerated, 4, { response: 'transfer' })).toMatchObject(unaccepted);
    expect(scored(tolerated, 4).toleratedUntil).toBe('2027-03-31');
  });
});

describe('a risk that happens', () => {
  const happened = { whatHappened: 'It lapsed', ownerPersonId: id(2) };
  const issue = materialiseRisk(raised(), happened, decision).after;

  test('is an issue with an owner, counts as a risk no more, and is not scored', () => {
    expect(issue).toMatchObject({ status: 'materialised', materialisedOn: '2026-11-23', ownerPersonId: id(2) });
    expect(riskKind.tally?.(issue)).toEqual({});
    expect(() => scored(issue, 3)).toThrow('has happened');
    expect(() => assertScorable(issue)).toThrow('has happened');
    expect(editRisk(issue, { ownerPersonId: id(1) }, decision).after.ownerPersonId).toBe(id(1));
  });

  test('needs someone who deals with it, and cannot have happened tomorrow', () => {
    expect(() => materialiseRisk(raised(), { ...happened, ownerPersonId: null }, decision)).toThrow('who deals with');
    expect(() => materialiseRisk(raised(), { ...happened, on: '2026-11-24' }, decision)).toThrow('today or an earlier');
  });

  test('is resolved by closing it as what it was', () => {
    const resolved = closeRisk(issue, RiskClosure.parse({ kind: 'occurred', reason: 'Signed again' }), decision).after;
    expect(resolved).toMatchObject({ status: 'closed', issueResolvedOn: '2026-11-23', closingKind: 'occurred' });
    expect(() => closeRisk(issue, RiskClosure.parse({ reason: 'Over' }), decision)).toThrow('It happened');
    expect(reopenRisk(resolved, { reason: 'Again' }, decision).after).toMatchObject({
      status: 'open',
      materialisedOn: null,
      issueResolvedOn: null,
      closingKind: null,
    });
  });
});

test.each([
  [{ kind: 'merged', mergedIntoRiskId: null }, 'Choose the risk'],
  [{ kind: 'merged', mergedIntoRiskId: id(10) }, 'Choose another risk'],
  [{ kind: 'passed', mergedIntoRiskId: id(11) }, 'only where this one is merged'],
])('closing as %o is refused', (more, words) => {
  const closure = RiskClosure.parse({ reason: 'Same thing', ...more });
  expect(() => closeRisk(raised(), closure, decision)).toThrow(words);
});

test('how long it is red stays with a risk, and starts afresh with its light', () => {
  const risk = { ...raised(), lightSince: '2026-10-01' };
  const same = scored(risk, 5);
  expect([same.redReviews, same.lightSince]).toEqual([2, '2026-10-01']);
  const calm = scored(same, 2);
  expect([calm.redReviews, calm.lightSince]).toEqual([0, '2026-11-23']);
});

describe('the partners a risk touches', () => {
  let made = 100;
  const around = { place: () => ({ ...within, id: id((made += 1)), riskId: id(10) }), decision };
  const named = (wanted: string[], rows: AffectedPartner[] = []) => nameAffected(wanted, rows, around);

  test('are named once each, released, and named again with what they said', () => {
    const rows = named([lead, other, other]).map(({ after }) => after);
    expect(rows.map(({ partnerId, affected }) => [partnerId, affected])).toEqual([
      [lead, true],
      [other, true],
    ]);
    expect(named([lead, other], rows)).toEqual([]);
    const [words] = rows
      .slice(1)
      .map((row) => scoreForPartner(row, { likelihood: 2, impact: 5, note: 'Us' }, decision));
    const released = named(
      [lead],
      [rows[0], words?.after].filter((row) => row !== undefined),
    );
    expect(released.map(({ after, event }) => [after.affected, after.note, event.type])).toEqual([
      [false, 'Us', 'affected_partner.released'],
    ]);
    const back = named(
      [lead, other],
      [rows[0], released[0]?.after].filter((row) => row !== undefined),
    );
    expect(back.map(({ after }) => [after.affected, after.impact])).toEqual([[true, 5]]);
  });

  test('say how they see it; whoever says what it means for them is touched', () => {
    const fresh = { partnerId: other, place: { ...within, id: id(50), riskId: id(10) } };
    const change = scoreForPartner(fresh, { likelihood: null, impact: 4, note: '' }, decision);
    expect(change.after).toMatchObject({ affected: true, impact: 4, seenOn: '2026-11-23', seenByPersonId: id(1) });
    expect(change.event.payload).toEqual({ riskId: id(10), partnerId: other, from: null, to: 4, likelihood: null });
  });

  test.each([
    [null, 4, true],
    [3, 5, true],
    [4, 5, false],
    [null, 3, false],
  ])('an own impact from %s to %i is news: %s', (from, to, expected) => {
    expect(isNewlyHardHit({ from, to })).toBe(expected);
  });

  test.each([
    [[], null],
    [[[2, 3]], null],
    [
      [
        [2, 3],
        [5, 4],
        [null, 5],
      ],
      { lowest: 6, highest: 20 },
    ],
  ])('the spread of %j is %j', (scores, expected) => {
    expect(spreadOf(scores.map(([likelihood = null, impact = null]) => ({ likelihood, impact })))).toEqual(expected);
  });
});

test('two risks are related once, to another, and no more once that is undone', () => {
  const [risk, related] = [
    { id: id(10), partnershipId: id(800) },
    { id: id(11), partnershipId: id(801) },
  ];
  const ids = { id: id(60), workspaceId: id(900) };
  expect(() => linkRisks({ ...ids, risk, related: risk }, decision)).toThrow('Choose another risk');
  const link = linkRisks({ ...ids, risk, related }, decision).after;
  expect(link).toMatchObject({ partnershipId: id(800), relatedPartnershipId: id(801), removedOn: null });
  const gone = unlinkRisks(link, decision).after;
  expect(() => unlinkRisks(gone, decision)).toThrow('has been removed');
});

test('the catalogue: about thirty, each once, of every category, three to begin with', () => {
  expect(typicalRisks.length).toBeGreaterThanOrEqual(30);
  for (const risk of typicalRisks) expect(TypicalRisk.safeParse(risk).success, risk.key).toBe(true);
  expect(new Set(typicalRisks.map(({ key }) => key)).size).toBe(typicalRisks.length);
  expect(new Set(typicalRisks.map(({ title }) => title)).size).toBe(typicalRisks.length);
  expect(typicalRisks.filter(({ starter }) => starter)).toHaveLength(3);
  for (const category of ['governance', 'accountability', 'exit', 'reputation', 'workload', 'legal', 'finance'])
    expect(
      typicalRisks.some((risk) => risk.category === category),
      category,
    ).toBe(true);
});
