import { describe, expect, test } from 'vitest';
import { standardRiskMatrix } from '../risk-matrix/risk-matrix.ts';
import { type Risk, RiskAssessment, RiskClosure, RiskDraft } from './risk.ts';
import { closeRisk, reopenRisk } from './risk-ending.ts';
import { riskKind } from './risk-guards.ts';
import { editRisk, isReviewOverdue, raiseRisk, reviewOf, reviewRisk } from './risk-verbs.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const matrix = { ...standardRiskMatrix, version: 3 };
const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id(1), matrix };
const owner = { partnerId: id(3), personId: id(1) };
const place = { id: id(10), workspaceId: id(900), partnershipId: id(800), number: 12, owner };
const typed = { title: 'Agreement lapses', category: 'information', leadPartnerId: id(3), likelihood: 3, impact: 4 };
const raised = (draft: object = {}): Risk => raiseRisk(RiskDraft.parse({ ...typed, ...draft }), place, decision).after;
const reviewed = (risk: Risk, assessment: object) =>
  reviewRisk(risk, RiskAssessment.parse({ likelihood: 3, impact: 4, ...assessment }), decision);

describe('raising', () => {
  test('what is typed is the current score, and the inherent one until it is given', () => {
    expect(raised()).toMatchObject({
      score: 12,
      light: 'amber',
      inherentLikelihood: 3,
      inherentImpact: 4,
      nextReviewOn: '2027-02-21',
      previousScore: null,
    });
    expect(raised({ inherentLikelihood: 5, inherentImpact: 4 })).toMatchObject({ inherentLikelihood: 5, score: 12 });
  });

  test('a target has both numbers or none, and a review is never in the past', () => {
    expect(() => raised({ targetLikelihood: 2 })).toThrow('both likelihood and impact');
    expect(() => raised({ nextReviewOn: '2026-11-22' })).toThrow('today or a later day');
    expect(raised({ nextReviewOn: '2026-11-23' }).nextReviewOn).toBe('2026-11-23');
  });
});

describe('a review', () => {
  test('that changes the light says why; one that does not need not', () => {
    expect(() => reviewed(raised(), { likelihood: 4 })).toThrow('why the light changes');
    const worse = reviewed(raised(), { likelihood: 4, reason: 'Two partners have not signed' });
    expect(worse.after).toMatchObject({
      score: 16,
      light: 'red',
      previousScore: 12,
      previousLight: 'amber',
      lightReason: 'Two partners have not signed',
      nextReviewOn: '2026-12-23',
    });
    expect(worse.event.payload).toEqual({
      from: { light: 'amber', score: 12 },
      to: { light: 'red', score: 16 },
      lightChanged: true,
    });
    const same = reviewed(worse.after, { likelihood: 4, note: 'Still unsigned' });
    expect(same.after).toMatchObject({ previousScore: 16, lightReason: 'Two partners have not signed' });
    expect(same.event.payload).toMatchObject({ lightChanged: false });
  });

  test('never leaves the inherent score below the current one, nor brings it down', () => {
    const worse = reviewed(raised(), { likelihood: 5, reason: 'It grew' }).after;
    expect(worse).toMatchObject({ inherentLikelihood: 5, inherentImpact: 4 });
    const better = reviewed(worse, { likelihood: 1, reason: 'Controls work' }).after;
    expect(better).toMatchObject({ inherentLikelihood: 5, score: 4, light: 'green' });
  });

  test('is a line of the history with its scores, words and person', () => {
    const { after } = reviewed(raised(), { note: 'No change' });
    expect(reviewOf(after, { reason: '' }, { id: id(70), ...decision })).toEqual({
      id: id(70),
      at: decision.at,
      personId: id(1),
      likelihood: 3,
      impact: 4,
      score: 12,
      light: 'amber',
      matrixVersion: 3,
      note: 'No change',
      reason: '',
      nextReviewOn: '2027-02-21',
    });
  });
});

test('an edit leaves a review date that has passed as it is, but sets none in the past', () => {
  const late = { ...raised(), nextReviewOn: '2026-11-01' };
  expect(isReviewOverdue(late, decision.today)).toBe(true);
  expect(editRisk(late, { controls: 'Weekly call' }, decision).after.nextReviewOn).toBe('2026-11-01');
  expect(editRisk(late, { nextReviewOn: '2026-11-01', controls: 'Call' }, decision).after.controls).toBe('Call');
  expect(() => editRisk(late, { nextReviewOn: '2026-11-02' }, decision)).toThrow('today or a later day');
});

describe('a closed risk', () => {
  const closed = closeRisk(raised(), RiskClosure.parse({ reason: 'The agreement was signed' }), decision).after;

  test('counts no more, owes no review and changes only after it is reopened', () => {
    expect(closed).toMatchObject({
      status: 'closed',
      closedOn: '2026-11-23',
      closingReason: 'The agreement was signed',
    });
    expect(riskKind.tally?.(raised())).toEqual({ risks_amber: 1 });
    expect(riskKind.tally?.(closed)).toEqual({});
    expect(isReviewOverdue({ ...closed, nextReviewOn: '2026-01-01' }, decision.today)).toBe(false);
    expect(() => editRisk(closed, { controls: 'x' }, decision)).toThrow('Reopen it');
    expect(() => reviewed(closed, {})).toThrow('Reopen it');
  });

  test('comes back in the light its cell has by now', () => {
    const cells = structuredClone(standardRiskMatrix.cells);
    cells[2][3] = 'red';
    const stricter = { ...decision, matrix: { ...matrix, cells } };
    const again = reopenRisk(closed, { reason: 'It lapses again' }, stricter);
    expect(again.after).toMatchObject({ score: 12, light: 'red', nextReviewOn: '2026-12-23' });
    expect(again.event.payload).toMatchObject({ to: { score: 12, light: 'red' }, lightChanged: true });
  });

  test('comes back as it stood, to be looked at by its light', () => {
    const again = reopenRisk({ ...closed, nextReviewOn: '2026-01-01' }, { reason: 'It lapses again' }, decision).after;
    expect(again).toMatchObject({ status: 'open', light: 'amber', nextReviewOn: '2027-02-21', closingReason: '' });
    expect(() => reopenRisk(again, { reason: 'Twice' }, decision)).toThrow('not closed');
  });
});
