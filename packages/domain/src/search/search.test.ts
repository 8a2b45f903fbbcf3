import { expect, test } from 'vitest';
import { excerptOf, referenceIn, SearchWords } from './search.ts';

test.each([
  ['EARLY-R-012', { code: 'EARLY', letter: 'R', number: 12 }],
  ['R-012', { code: null, letter: 'R', number: 12 }],
  ['r12', { code: null, letter: 'R', number: 12 }],
  [' early mt 3 ', { code: 'EARLY', letter: 'MT', number: 3 }],
  ['mt-003', { code: null, letter: 'MT', number: 3 }],
  ['R-000', null],
  ['x12', null],
  ['risk 12', null],
  ['R-012 and more', null],
])('%s is read as the reference it is', (typed, reference) => {
  expect(referenceIn(typed)).toEqual(reference);
});

test.each(['', ' ', 'a', ' a ', '--', '" "', '-a'])('%j is too little to search for', (typed) => {
  expect(SearchWords.safeParse(typed).success).toBe(false);
});

const marked = (text: string, typed: string, length?: number) =>
  excerptOf(text, typed, length)
    .map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
    .join('');

test.each([
  ['Róisín asked for venues', 'roisin venue', '[Róisín] asked for [venues]'],
  ['Policies of the partner', 'policy', '[Policies] of the partner'],
  ['Nothing of it', 'venue', 'Nothing of it'],
  ['', 'venue', ''],
])('what was asked for is marked in %j', (text, typed, shown) => {
  expect(marked(text, typed)).toBe(shown);
});

test('a long text is shown from a little before what was asked for', () => {
  const text = `${'word '.repeat(100)}the venue ${'more '.repeat(100)}`;
  const shown = excerptOf(text, 'venue', 120);
  expect(shown[0]).toEqual({ text: '… ', isMatch: false });
  expect(shown).toContainEqual({ text: 'venue', isMatch: true });
  expect(shown.map((part) => part.text).join('').length).toBeLessThan(130);
});
