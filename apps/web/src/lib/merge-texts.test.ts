import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from './merge-texts.ts';

const base = 'We visited 40 families. Two nurses left.\nThe hall is booked.';

test.each([
  [
    'in different sentences',
    'We visited 45 families. Two nurses left.\nThe hall is booked.',
    'We visited 40 families. Two nurses left.\nThe hall is booked until May.',
    'We visited 45 families. Two nurses left.\nThe hall is booked until May.',
  ],
  [
    'where one only added at the end',
    `${base} Tully follows.`,
    `Good news. ${base}`,
    `Good news. ${base} Tully follows.`,
  ],
  [
    'where one took words out',
    base.replace(' Two nurses left.', ''),
    base.replace('40', '41'),
    'We visited 41 families.\nThe hall is booked.',
  ],
  ['where both wrote the same', base.replace('40', '41'), base.replace('40', '41'), base.replace('40', '41')],
])('two who wrote %s are both kept', (_where, mine, theirs, merged) => {
  expect(mergeTexts(base, mine, theirs)).toBe(merged);
});

test.each([
  ['changed the same words', base.replace('40', '41'), base.replace('40', '42')],
  ['wrote on at the same place', `${base} Mine.`, `${base} Theirs.`],
  ['changed words that overlap', base.replace('40 families', 'nobody'), base.replace('40', '42')],
])('where both %s, neither is guessed at', (_where, mine, theirs) => {
  expect(mergeTexts(base, mine, theirs)).toBeNull();
});

test('two who both begin an empty text are asked', () => {
  expect(mergeTexts('', 'Mine', 'Theirs')).toBeNull();
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'dd'), { maxLength: 20 })
  .map((words) => words.join(''));

test('who wrote alone is taken as they wrote, and it does not matter who is who', () => {
  fc.assert(
    fc.property(text, text, text, (was, mine, theirs) => {
      expect(mergeTexts(was, mine, was)).toBe(mine);
      expect(mergeTexts(was, was, theirs)).toBe(theirs);
      expect(mergeTexts(was, mine, theirs)).toBe(mergeTexts(was, theirs, mine));
    }),
  );
});

test('no word that either put in is lost', () => {
  const put = fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.nat(8), fc.nat(8), put, put, (here, there, mine, theirs) => {
      const was = Array.from({ length: 9 }, (_, n) => `w${n}`);
      const typed = (place: number, words: string[]) =>
        [...was.slice(0, place), ...words, ...was.slice(place)].join(' ');
      const merged = mergeTexts(was.join(' '), typed(here, mine), typed(there, theirs));
      if (merged === null || here === there) return;
      for (const word of [...mine, ...theirs, ...was]) expect(merged.split(/\s+/)).toContain(word);
    }),
  );
});
