import { expect, test } from 'vitest';
import { ApiError } from '@trivet/contract';
import { fieldOf, problemOf } from './problem.ts';

test.each([
  ['/title', 'title'],
  ['/body/title', 'title'],
  ['#/items/0/dueOn', 'items.0.dueOn'],
  ['/a~1b', 'a/b'],
  ['', ''],
])('pointer %j leads to field %j', (pointer, field) => {
  expect(fieldOf(pointer)).toBe(field);
});

test('a refusal of the client, a bare problem and a lost connection are all read', () => {
  const problem = { type: 'about:blank', title: 'Stale', status: 412, code: 'stale' };
  expect(problemOf(new ApiError(problem)).status).toBe(412);
  expect(problemOf({ status: 404, title: 'None' }).status).toBe(404);
  expect(problemOf(new TypeError('Failed to fetch')).status).toBe(0);
});
