import { expect, test } from 'vitest';
import { Refusal } from '../kernel/refusal.ts';
import { assertComparable, mostCompared } from './overlaps.ts';

test.each([
  ['as many as are compared', mostCompared, undefined, 'allowed'],
  ['one more', mostCompared + 1, undefined, 'too_many_to_compare'],
  ['one more, with one of them named', mostCompared + 1, '01900000-0000-7000-8000-000000000001', 'allowed'],
])('%s', (_what, partnerships, named, said) => {
  const tried = () => {
    try {
      assertComparable(partnerships, named);
      return 'allowed';
    } catch (thrown) {
      return thrown instanceof Refusal ? thrown.code : 'broken';
    }
  };
  expect(tried()).toBe(said);
});
