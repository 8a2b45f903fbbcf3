import { expect, test, vi } from 'vitest';
import { hear, whoMoved } from './heard.ts';

const at = '2026-11-23T10:42:00.000Z';
const earlier = '2026-11-23T09:00:00.000Z';

test('who changed a thing is whoever the stream named at that moment, or later', async () => {
  hear({ subjectId: 'risk', personId: 'priya', at });
  expect(await whoMoved('risk', at)).toBe('priya');
  expect(await whoMoved('risk', earlier)).toBe('priya');
});

test('the stream may come a moment after the answer; what it told before does not count', async () => {
  hear({ subjectId: 'action', personId: 'priya', at: earlier });
  const who = whoMoved('action', at);
  hear({ subjectId: 'another', personId: 'orla', at });
  hear({ subjectId: 'action', personId: 'maureen', at });
  expect(await who).toBe('maureen');
});

test('a job is nobody, and nobody is waited for without end', async () => {
  vi.useFakeTimers();
  const who = whoMoved('report', at);
  hear({ subjectId: 'report', personId: null, at });
  await vi.advanceTimersByTimeAsync(2000);
  expect(await who).toBeNull();
  vi.useRealTimers();
});
