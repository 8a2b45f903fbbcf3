import { expect, test } from 'vitest';
import { wordChanges } from './word-changes.ts';

const told = (before: string, after: string) =>
  wordChanges(before, after).map(
    ({ kind, words }) => ({ same: words, removed: `-${words}`, added: `+${words}` })[kind],
  );

test.each([
  ['the same words', 'We met twice', 'We met twice', ['We met twice']],
  ['one word for another', 'We met twice in May', 'We met often in May', ['We met', '-twice', '+often', 'in May']],
  ['words that came in', 'We met', 'We met in Tully', ['We met', '+in Tully']],
  ['words that went', 'We all met', 'We met', ['We', '-all', 'met']],
  ['nothing before', '', 'We met', ['+We met']],
  ['nothing after', 'We met', '', ['-We met']],
  ['nothing at all', '', '', []],
])('%s', (_what, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

test('every word of both is told once, whatever they are', () => {
  const [before, after] = ['a b a c d e f a', 'b a a d g f c a'];
  const runs = wordChanges(before, after);
  const of = (...kinds: string[]) =>
    runs
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ words }) => words)
      .join(' ');
  expect(of('same', 'removed')).toBe(before);
  expect(of('same', 'added')).toBe(after);
});
