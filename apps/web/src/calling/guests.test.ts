import { expect, test } from 'vitest';
import { invitedBy } from './guests.ts';

test('guests count among who is invited, empty lines do not', () => {
  expect(invitedBy({ personIds: ['a', 'b'], guests: '' })).toBe(2);
  expect(invitedBy({ personIds: ['a', 'b'], guests: 'Gita Guest\n\n  Siobhán Doyle \n' })).toBe(4);
});
