import { describe, expect, test } from 'vitest';
import { reviewBy, type RiskMatrix, RiskMatrixDraft, riskScore, standardRiskMatrix } from './risk-matrix.ts';
import { setRiskMatrix } from './risk-matrix-verbs.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: null };
const matrix: RiskMatrix = {
  id: '01900000-0000-7000-8000-000000000001',
  workspaceId: '01900000-0000-7000-8000-000000000900',
  ...standardRiskMatrix,
  reason: '',
  version: 1,
  createdAt: '2026-01-05T09:00:00.000Z',
  updatedAt: '2026-01-05T09:00:00.000Z',
};
const draft = (change: (fields: typeof standardRiskMatrix) => void) => {
  const fields = structuredClone(standardRiskMatrix);
  change(fields);
  return { ...fields, reason: 'The board asked for it' };
};
const set = (change: (fields: typeof standardRiskMatrix) => void) => setRiskMatrix(matrix, draft(change), decision);
const refusing = (pointer: string, message: string) =>
  expect.objectContaining({ errors: expect.arrayContaining([expect.objectContaining({ pointer, message })]) });

test.each([
  [1, 1, 1, 'green'],
  [1, 4, 4, 'green'],
  [1, 5, 5, 'amber'],
  [3, 4, 12, 'amber'],
  [3, 5, 15, 'red'],
  [5, 5, 25, 'red'],
] as const)('by the standard, likelihood %i and impact %i score %i, %s', (likelihood, impact, score, light) => {
  expect(riskScore(standardRiskMatrix, likelihood, impact)).toEqual({ score, light });
});

test('by the standard, every cell has the light of its product', () => {
  for (const likelihood of [1, 2, 3, 4, 5])
    for (const impact of [1, 2, 3, 4, 5]) {
      const { score, light } = riskScore(standardRiskMatrix, likelihood, impact);
      expect(light).toBe(score >= 15 ? 'red' : score >= 5 ? 'amber' : 'green');
    }
});

test.each([
  ['red', '2026-12-23'],
  ['amber', '2027-02-21'],
  ['green', '2027-05-22'],
] as const)('by the standard, a %s risk is looked at again by %s', (light, day) => {
  expect(reviewBy(standardRiskMatrix, light, decision.today)).toBe(day);
});

describe('setting the matrix', () => {
  test('makes the next version of it and says what differs', () => {
    const { after, event } = set(({ cells, reviewDays }) => {
      cells[2][3] = 'red';
      reviewDays.red = 14;
    });
    expect(after).toMatchObject({
      id: matrix.id,
      version: 2,
      reason: 'The board asked for it',
      createdAt: decision.at,
    });
    expect(riskScore(after, 3, 4).light).toBe('red');
    expect(reviewBy(after, 'red', decision.today)).toBe('2026-12-07');
    expect(event).toEqual({ type: 'risk_matrix.set', payload: { version: 2, fields: ['cells', 'reviewDays'] } });
  });

  test.each<[why: string, pointer: string, message: string, change: (fields: typeof standardRiskMatrix) => void]>([
    [
      'more likely, yet better',
      '/cells/3/1',
      'Likelihood 4, impact 2 cannot be Low: likelihood 3, impact 2 is Medium already',
      ({ cells }) => (cells[3][1] = 'green'),
    ],
    [
      'more harmful, yet better',
      '/cells/4/4',
      'Likelihood 5, impact 5 cannot be Medium: likelihood 4, impact 5 is High already',
      ({ cells }) => (cells[4][4] = 'amber'),
    ],
    [
      'a map of one colour',
      '/cells',
      'Use at least two lights, or no score says anything',
      ({ cells }) => cells.forEach((row) => row.fill('amber')),
    ],
    [
      'the worse looked at later',
      '/reviewDays/red',
      'A risk that is High cannot wait longer than one that is Medium',
      ({ reviewDays }) => (reviewDays.red = 91),
    ],
  ])('refuses %s and names it', (_why, pointer, message, change) => {
    expect(() => set(change)).toThrow(refusing(pointer, message));
  });

  test('refuses one that is as it was', () => {
    expect(() => set(() => {})).toThrow('scored already');
  });

  test.each<[why: string, change: (fields: typeof standardRiskMatrix) => unknown]>([
    ['a cell without a light', ({ cells }) => cells[0].pop()],
    ['four rows', ({ cells }) => cells.pop()],
    ['a light there is not', ({ cells }) => Object.assign(cells[0], { 0: 'blue' })],
    ['two levels of one name', ({ impactLabels }) => (impactLabels[1] = 'SEVERE')],
    ['a light without a word', ({ bandLabels }) => (bandLabels.red = ' ')],
    ['two lights of one word', ({ bandLabels }) => (bandLabels.red = 'low')],
    ['no days at all', ({ reviewDays }) => (reviewDays.red = 0)],
    ['half a day', ({ reviewDays }) => (reviewDays.red = 1.5)],
  ])('does not take %s', (_why, change) => {
    expect(RiskMatrixDraft.safeParse(draft(change)).success).toBe(false);
  });

  test('asks why', () => {
    expect(RiskMatrixDraft.safeParse({ ...draft(() => {}), reason: ' ' }).success).toBe(false);
  });
});
