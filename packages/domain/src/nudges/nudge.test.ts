import { expect, test } from 'vitest';
import { heldBack, NudgeDraft, type NudgeTarget } from './nudge.ts';

const owed: NudgeTarget = { personName: 'Róisín Quinn', isOwed: true, isReached: true, last: null };
const monday = '2026-11-23';

test.each<[string, Partial<NudgeTarget>, string | null]>([
  ['who owes it and was left alone is asked', {}, null],
  ['who was reminded on an earlier working day is asked again', { last: { day: '2026-11-20', byName: null } }, null],
  ['nobody is asked for what is not owed', { isOwed: false, last: { day: monday, byName: null } }, 'not_owed'],
  ['a partner without people has nobody to ask', { personName: null }, 'nobody_there'],
  ['who was reminded by a rule today is left alone', { last: { day: monday, byName: null } }, 'reminded_already'],
  [
    'who was reminded by a person today is left alone',
    { last: { day: monday, byName: 'Maureen Kerr' } },
    'reminded_already',
  ],
  ['who switched both ways off is not reached', { isReached: false }, 'switched_off'],
])('%s', (_what, target, code) => {
  expect(heldBack({ ...owed, ...target }, monday)?.code ?? null).toBe(code);
});

test('who reminded them last is named', () => {
  const { words } = heldBack({ ...owed, last: { day: monday, byName: 'Maureen Kerr' } }, monday) ?? {};
  expect(words).toBe('Róisín Quinn was reminded of this today, by Maureen Kerr. Try the next working day.');
});

test('each part is named once, and up to 100 at a time', () => {
  const id = '01900000-0000-7000-8000-000000000001';
  expect(NudgeDraft.safeParse({ contributionIds: [] }).success).toBe(false);
  expect(NudgeDraft.safeParse({ contributionIds: [id, id] }).success).toBe(false);
  expect(NudgeDraft.parse({ contributionIds: [id] }).words).toBe('');
});
