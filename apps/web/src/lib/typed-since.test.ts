import { expect, test } from 'vitest';
import { typedSince } from './typed-since.ts';

test.each([
  ['The rota is agreed.', 'The rota is agreed.', ''],
  ['The rota is agreed.', 'The rota is agreed. \n', ''],
  ['The rota is agreed.', 'The rota is agreed.\nKeys are next.', 'Keys are next.'],
  ['The rota is agreed.', 'Keys are next.', 'Keys are next.'],
])('of %j, now %j, is left %j', (sent, now, left) => {
  expect(typedSince(sent, now)).toBe(left);
});
