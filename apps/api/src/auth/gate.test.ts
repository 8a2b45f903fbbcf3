import { expect, test } from 'vitest';
import { gateOf } from './gate.ts';

test('no more than so many run at once, so many wait, and the rest are turned away', async () => {
  const gate = gateOf({ atOnce: 2, waiting: 3 });
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    return 'done';
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => gate(work)));
  expect(most).toBe(2);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect(outcomes.filter((o) => o.status === 'rejected').map((o) => o.reason.status)).toEqual([503, 503, 503]);
  await expect(gate(work)).resolves.toBe('done');
});

test('work that fails gives its place on', async () => {
  const gate = gateOf({ atOnce: 1, waiting: 1 });
  const failing = gate(() => Promise.reject(new Error('broken')));
  const waiting = gate(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('broken');
  await expect(waiting).resolves.toBe('done');
});
