import { RecurrenceRule } from '@trivet/domain';
import { expect, test } from 'vitest';
import { everies, ruleOf } from './rhythm.ts';

const first = { every: 'quarter', keeps: 'weekday', startsOn: '2026-12-01', count: 8 } as const;

test.each([
  [{}, 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU;COUNT=8'],
  [{ startsOn: '2026-12-29' }, 'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TU;COUNT=8'],
  [{ keeps: 'date', startsOn: '2027-01-31' }, 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;COUNT=8'],
  [{ keeps: 'date', startsOn: '2027-01-15', every: 'year' }, 'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=15;COUNT=8'],
  [{ every: 'fortnight' }, 'FREQ=WEEKLY;INTERVAL=2;COUNT=8'],
] as const)('%j is %s', (other, rule) => {
  expect(ruleOf({ ...first, ...other })).toBe(rule);
});

test('every rhythm that the form offers is a rule that the API takes', () => {
  for (const every of everies)
    for (const keeps of ['weekday', 'date'] as const)
      expect(RecurrenceRule.safeParse(ruleOf({ ...first, every, keeps })).success).toBe(true);
});
