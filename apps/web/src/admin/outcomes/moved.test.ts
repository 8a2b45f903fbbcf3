import { expect, test } from 'vitest';
import { movedIn } from './moved.ts';

test.each([
  ['down', 'bacd', { id: 'b', position: 1 }],
  ['to the end', 'bcda', { id: 'a', position: 4 }],
  ['to the start', 'dabc', { id: 'd', position: 1 }],
  ['nowhere', 'abcd', null],
])('one that was moved %s is found with its new place', (_, after, moved) => {
  expect(movedIn([...'abcd'], [...after])).toEqual(moved);
});
