import { expect, test } from 'vitest';
import { clashes, sendable, unsaved, type ReportWords } from './report-words.ts';

const saved: ReportWords = {
  headline: 'On course',
  light: 'green',
  lightReason: '',
  achievements: '',
  nextPeriod: '',
  helpNeeded: '',
};

test('only what was changed is unsaved, and spaces round it do not count', () => {
  expect(unsaved({ ...saved, headline: 'On course ' }, saved)).toEqual({});
  expect(unsaved({ ...saved, light: 'amber' }, saved)).toEqual({ light: 'amber' });
});

test('a headline that is too long waits; the rest is sent', () => {
  const typed = { ...saved, headline: 'x'.repeat(281), helpNeeded: 'A venue' };
  expect(sendable(typed, saved)).toEqual({ helpNeeded: 'A venue' });
  expect(sendable({ ...typed, headline: 'x'.repeat(280) }, saved)).toHaveProperty('headline');
});

test.each<[what: string, mine: Partial<ReportWords>, theirs: Partial<ReportWords>, expected: boolean]>([
  ['another wrote elsewhere', { helpNeeded: 'A venue' }, { headline: 'Theirs' }, false],
  ['both wrote in one place', { headline: 'Mine' }, { headline: 'Theirs' }, true],
  ['both wrote the same', { headline: 'Same' }, { headline: 'Same' }, false],
  ['only the version moved', { headline: 'Mine' }, {}, false],
])('two people write: %s', (_what, mine, theirs, expected) => {
  expect(clashes(mine, { ...saved, ...theirs }, saved)).toBe(expected);
});
