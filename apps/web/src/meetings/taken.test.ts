import { expect, test } from 'vitest';
import { readTaken } from './taken.ts';

test.each([
  ['/action ', { kind: 'action', words: '' }],
  ['/action Bring the costed option @Gareth', { kind: 'action', words: 'Bring the costed option @Gareth' }],
  ['/interest My sister works there', { kind: 'interest', words: 'My sister works there' }],
  ['/Risk Venues close', { kind: 'risk', words: 'Venues close' }],
])('%j is taken as something else', (typed, taken) => {
  expect(readTaken(typed)).toEqual(taken);
});

test.each(['', '/', '/action', '/note All are here', '/actions due', 'We took /action on it', '/lunch is at noon'])(
  '%j is what was said',
  (typed) => {
    expect(readTaken(typed)).toBeNull();
  },
);
