import { expect, test } from 'vitest';
import { z } from 'zod';
import { decide, pointerTo } from './change.ts';

const Thing = z
  .strictObject({ from: z.string(), to: z.string() })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'Enter a later day' });
const event = { type: 'thing.moved', payload: {} } as const;

test('no verb can lead to a state that breaks the record’s own rules', () => {
  const deciding = () => decide(Thing, null, { from: '2026-02-01', to: '2026-01-01' }, event);
  expect(deciding).toThrow(
    expect.objectContaining({
      reason: 'unprocessable',
      errors: [{ pointer: '/to', code: 'custom', message: 'Enter a later day' }],
    }),
  );
});

test('a change carries what was, what is and why', () => {
  const before = { from: '2026-01-01', to: '2026-02-01' };
  expect(decide(Thing, before, { ...before, to: '2026-03-01' }, event)).toEqual({
    before,
    after: { ...before, to: '2026-03-01' },
    event,
  });
});

test('a pointer escapes what RFC 6901 says', () => {
  expect(pointerTo(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0');
});
