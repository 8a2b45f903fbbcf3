import { expect, test } from 'vitest';
import { fieldWords, valueWords } from './values.ts';

const names = new Map([['01a', 'Róisín Quinn']]);

test.each([
  ['ownerPersonId', 'Owner person'],
  ['roles', 'Roles'],
  ['residualImpact', 'Residual impact'],
])('%s reads %s', (field, words) => expect(fieldWords(field)).toBe(words));

test.each([
  [null, 'Empty'],
  ['', 'Empty'],
  [[], 'Empty'],
  [0, '0'],
  [false, 'No'],
  ['01a', 'Róisín Quinn'],
  [['member', '01a'], 'member, Róisín Quinn'],
  ['2026-12-01', '1 December 2026'],
  ['2026-12-01T10:42:00Z', '1 Dec 2026 at 10:42am'],
  ['in_progress', 'in progress'],
  [{ amount: 500, currency: 'GBP' }, 'Amount: 500; Currency: GBP'],
])('%o reads %s', (value, words) => expect(valueWords(value, names)).toBe(words));
