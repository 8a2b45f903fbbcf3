import { expect, test } from 'vitest';
import { retryAfterIn } from './retry-after.ts';

test.each([
  [undefined, null],
  ['120', 120],
  ['Mon, 23 Nov 2026 09:01:00 GMT', 60],
  ['Mon, 23 Nov 2026 08:00:00 GMT', 0],
  ['soon', null],
  ['-5', null],
])('Retry-After %s is read as %s seconds', (header, seconds) => {
  expect(retryAfterIn(header, new Date('2026-11-23T09:00:00Z'))).toBe(seconds);
});
