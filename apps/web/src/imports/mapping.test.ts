import { expect, test } from 'vitest';
import { forAll, forgetting, leavingOut, meaning, wordsSaid, type Mapping } from './mapping.ts';

const mapping: Mapping = {
  sheet: 0,
  headerRow: 1,
  columns: { impact: 2 },
  values: { impact: { high: '4' } },
  fixed: {},
  leaveOut: [7],
  overwrite: false,
};

test('what is said of a word is kept beside what was said before, and can be taken back', () => {
  const said = meaning(mapping, [
    { field: 'impact', word: 'Low', means: '2' },
    { field: 'owner', word: 'TBC', means: '' },
  ]);
  expect(said.values).toEqual({ impact: { high: '4', Low: '2' }, owner: { TBC: '' } });
  expect(forgetting(said, 'impact', 'high').values['impact']).toEqual({ Low: '2' });
});

test('rows are left out once, in their order, and all come in again', () => {
  expect(leavingOut(mapping, [9, 7, 3]).leaveOut).toEqual([3, 7, 9]);
  expect(leavingOut(mapping, []).leaveOut).toEqual([]);
});

test('one value for all is given and taken away', () => {
  const given = forAll(mapping, 'category', 'external');
  expect(given.fixed).toEqual({ category: 'external' });
  expect(forAll(given, 'category', '').fixed).toEqual({});
});

test('what words mean reads in the words of the choices', () => {
  const choices = [{ value: '4', label: '4 Likely' }];
  const fields = [{ name: 'impact', heading: 'Impact', needed: true, holds: 'level', choices }];
  expect(wordsSaid({ mapping, fields })).toEqual([
    { name: 'impact', heading: 'Impact', word: 'high', means: '4 Likely' },
  ]);
});
