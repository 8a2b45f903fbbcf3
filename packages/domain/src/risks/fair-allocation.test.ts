import { expect, test } from 'vitest';
import { allocationMark } from './fair-allocation.ts';

test.each([
  [{ leads: 6, affected: 0 }, 10, 'leads_over_half'],
  [{ leads: 5, affected: 0 }, 10, null],
  [{ leads: 0, affected: 3 }, 10, 'affected_but_leads_none'],
  [{ leads: 0, affected: 2 }, 10, null],
  [{ leads: 1, affected: 9 }, 10, null],
  [{ leads: 0, affected: 0 }, 0, null],
] as const)('%j of %i open risks: %s', (partner, open, mark) => {
  expect(allocationMark(partner, open)).toBe(mark);
});
