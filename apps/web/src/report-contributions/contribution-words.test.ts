import { expect, test } from 'vitest';
import { sendable, startedFrom, trimmed, wordsIn } from './contribution-words.ts';

const empty = wordsIn({ words: null });
const picked = { subject: 'risk', subjectId: 'k', words: 'Better' } as const;

test('what the server would refuse waits, and nothing else', () => {
  expect(sendable({ headline: 'x'.repeat(281), nextPeriod: 'Tully' })).toEqual({ nextPeriod: 'Tully' });
  expect(sendable({ headline: 'On course', moved: [{ ...picked, words: '' }] })).toEqual({ headline: 'On course' });
  expect(sendable({ moved: [picked] })).toEqual({ moved: [picked] });
  expect(sendable({ moved: [] })).toEqual({ moved: [] });
});

test('spaces round what was typed do not count', () => {
  expect(trimmed({ ...empty, headline: ' On course ', moved: [{ ...picked, words: 'Better ' }] })).toMatchObject({
    headline: 'On course',
    moved: [picked],
  });
});

test('starting from last time takes over nothing that is written already', () => {
  const before = {
    label: 'July 2026',
    headline: 'Then',
    light: 'amber' as const,
    lightReason: 'Rain',
    nextPeriod: 'More',
    helpNeeded: '',
  };
  expect(startedFrom({ ...empty, headline: 'Now' }, before)).toEqual({
    headline: 'Now',
    light: 'amber',
    nextPeriod: 'More',
    helpNeeded: '',
  });
});
