import { expect, test } from 'vitest';
import { lightShown, standingChairLight } from './chair-light.ts';

const said = { light: 'amber', words: 'Funding is not settled', on: '2026-08-25' } as const;
const computed = { light: 'green', reasons: [] } as const;

test.each([
  ['2026-08-25', 'amber'],
  ['2026-11-23', 'amber'],
  ['2026-11-24', 'green'],
])('said on 25 August, the chair’s amber is read on %s as %s', (today, light) => {
  expect(lightShown({ ...computed, reasons: [] }, standingChairLight(said, today))).toBe(light);
});

test('where the chair said nothing the computed light stands', () => {
  expect(lightShown({ light: 'grey', reasons: [] }, standingChairLight(null, '2026-11-23'))).toBe('grey');
});
