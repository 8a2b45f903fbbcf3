import { expect, test } from 'vitest';
import { mentionAt, namesLike, withMention } from './mention-words.ts';

test.each([
  ['at the beginning', '@ro', { from: 0, typed: 'ro' }],
  ['after words', 'Ask @Róis', { from: 4, typed: 'Róis' }],
  ['with a space in the name', 'Ask @Aoife Ní Bh', { from: 4, typed: 'Aoife Ní Bh' }],
  ['just the sign', 'Ask @', { from: 4, typed: '' }],
  ['not in an address', 'Write to a@b', null],
  ['not when a sentence has gone on', 'Ask @Ann. Then', null],
  ['not over a line', 'Ask @Ann\nThen', null],
  ['not without one', 'Ask Ann', null],
])('a name is being typed: %s', (_what, words, mention) => {
  expect(mentionAt(words, words.length)).toEqual(mention);
});

test('only what stands before the caret counts', () => {
  expect(mentionAt('Ask @Ann about it', 7)).toEqual({ from: 4, typed: 'An' });
});

const people = ['Róisín Quinn', 'Aoife Ní Bhriain', 'Cllr Stephen Boyd', 'Alan Boyd'].map((name) => ({ name }));
test.each([
  ['rois', ['Róisín Quinn']],
  ['bhri', ['Aoife Ní Bhriain']],
  ['boyd', ['Cllr Stephen Boyd', 'Alan Boyd']],
  ['aoife ni', ['Aoife Ní Bhriain']],
  ['', people.map(({ name }) => name)],
  ['xyz', []],
  ['Róisín Quinn', []],
])('%s finds whoever is called so, whatever accents', (typed, names) => {
  expect(namesLike(typed, people).map(({ name }) => name)).toEqual(names);
});

test('the whole name takes the place of what was typed, and the caret stands behind it', () => {
  expect(withMention('Ask @ro', { from: 4, typed: 'ro' }, 'Róisín Quinn')).toEqual({
    words: 'Ask @Róisín Quinn ',
    caret: 18,
  });
  expect(withMention('Ask @ro now', { from: 4, typed: 'ro' }, 'Róisín Quinn')).toEqual({
    words: 'Ask @Róisín Quinn now',
    caret: 18,
  });
});
