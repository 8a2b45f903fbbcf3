import { expect, test } from 'vitest';
import type { LiveMessage } from './live.ts';
import { toldOnce } from './told-once.ts';

const change = (id: string): LiveMessage => ({
  name: 'change',
  data: {
    id,
    at: '2026-11-23T09:00:00.000Z',
    type: 'action.edited',
    subject: 'action',
    subjectId: 'a',
    partnershipId: null,
    personId: null,
  },
});

test('an event that is said again after a lost connection is let through once', () => {
  const isNew = toldOnce();
  expect(['1', '2', '2', '3', '1'].map((id) => isNew(change(id)))).toEqual([true, true, false, true, false]);
});

test('a bell rings as often as it is rung', () => {
  const isNew = toldOnce();
  const bell: LiveMessage = { name: 'bell', data: { unread: 1 } };
  expect([isNew(bell), isNew(bell)]).toEqual([true, true]);
});

test('what it remembers has an end, and the newest are remembered', () => {
  const isNew = toldOnce();
  for (let n = 0; n < 1500; n++) isNew(change(String(n)));
  expect([isNew(change('1499')), isNew(change('0'))]).toEqual([false, true]);
});
