import { expect, test } from 'vitest';
import { clashes, putTogether } from '../lib/put-together.ts';
import { unsaved as unsavedIn } from '../lib/useAutosave.ts';
import { sendable, trimmed, wordsIn, type ReportWords } from './report-words.ts';

const saved: ReportWords = {
  headline: 'On course',
  light: 'green',
  lightReason: '',
  achievements: '',
  nextPeriod: '',
  helpNeeded: '',
  corrections: [],
};

const record = { id: 'r', workspaceId: 'w', version: 1, updatedAt: '2026-10-20T09:00:00.000Z' };
const unsaved = (typed: ReportWords) => unsavedIn(typed, { ...record, ...saved }, { wordsIn, trimmed });

test('only what was changed is unsaved, and spaces round it do not count', () => {
  expect(unsaved({ ...saved, headline: 'On course ' })).toEqual({});
  expect(unsaved({ ...saved, light: 'amber' })).toEqual({ light: 'amber' });
});

test('a headline that is too long waits; the rest is sent', () => {
  const typed = { ...saved, headline: 'x'.repeat(281), helpNeeded: 'A venue' };
  expect(sendable(unsaved(typed))).toEqual({ helpNeeded: 'A venue' });
  expect(sendable(unsaved({ ...typed, headline: 'x'.repeat(280) }))).toHaveProperty('headline');
});

test.each<[what: string, mine: Partial<ReportWords>, theirs: Partial<ReportWords>, expected: boolean]>([
  ['another wrote elsewhere', { helpNeeded: 'A venue' }, { headline: 'Theirs' }, false],
  ['both wrote in one place', { headline: 'Mine' }, { headline: 'Theirs' }, true],
  ['both wrote the same', { headline: 'Same' }, { headline: 'Same' }, false],
  ['only the version moved', { headline: 'Mine' }, {}, false],
])('two people write: %s', (_what, mine, theirs, expected) => {
  expect(clashes(mine, { ...saved, ...theirs }, saved)).toBe(expected);
});

test('two who write in one text, each in another sentence, are both in it; what neither touched stays', () => {
  const before = { ...saved, achievements: 'We met twice. The hall is booked.', helpNeeded: 'A van' };
  const theirs = { ...before, achievements: 'We met three times. The hall is booked.' };
  const mine = { achievements: 'We met twice. The hall is booked until May.', light: 'red' } as const;
  expect(clashes(mine, theirs, before)).toBe(false);
  expect(putTogether(mine, theirs, before)).toEqual({
    ...before,
    achievements: 'We met three times. The hall is booked until May.',
    light: 'red',
  });
});
