import { expect, test } from 'vitest';
import { skillStanding } from './skill.ts';

const two = { neededLevel: 2, neededPeople: 2 };
const holds = (level: number, isConfirmed = true) => ({ level, confirmedOn: isConfirmed ? '2026-01-01' : null });

test.each([
  ['nobody', [], { have: 0, confirmed: 0, missing: 2, state: 'gap' }],
  ['those who know too little', [holds(1), holds(0)], { have: 0, confirmed: 0, missing: 2, state: 'gap' }],
  ['too few', [holds(3)], { have: 1, confirmed: 1, missing: 1, state: 'gap' }],
  ['enough who say so', [holds(2), holds(2, false)], { have: 2, confirmed: 1, missing: 0, state: 'unconfirmed' }],
  ['enough', [holds(2), holds(3)], { have: 2, confirmed: 2, missing: 0, state: 'met' }],
])('a skill is needed in two people and had by %s', (_name, holdings, expected) => {
  expect(skillStanding(two, holdings)).toEqual(expected);
});
