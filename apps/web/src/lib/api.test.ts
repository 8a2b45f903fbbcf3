import { afterEach, expect, test, vi } from 'vitest';
import { api } from './api.ts';

afterEach(() => vi.unstubAllGlobals());

const keysOf = (fetched: ReturnType<typeof vi.fn<typeof fetch>>) =>
  fetched.mock.calls.map(([, init]) => new Headers(init?.headers).get('idempotency-key'));

const note = (words: string) =>
  api.meetings
    .takeNote({ params: { partnershipId: 'p', meetingId: 'm' }, body: { itemId: 'i', words } })
    .catch(() => undefined);

test.each([
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['no more than a proxy’s word', () => Promise.resolve(new Response('', { status: 502 }))],
])('what had %s goes again under its first key, until it is answered', async (_, lost) => {
  const fetched = vi.fn<typeof fetch>(async () => Response.json({}));
  fetched.mockImplementationOnce(lost).mockImplementationOnce(lost);
  vi.stubGlobal('fetch', fetched);
  for (const words of ['One', 'One', 'Two', 'One', 'One']) await note(words);
  const [first, again, other, answered, anew] = keysOf(fetched);
  expect([again, answered]).toEqual([first, first]);
  expect(new Set([first, other, anew]).size).toBe(3);
});
