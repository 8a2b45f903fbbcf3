import { expect, test } from 'vitest';
import { actionLacks, actionLight, actionStanding, type Lit } from './action-light.ts';

const today = '2026-11-23';
const onTrack: Lit = {
  status: 'in_progress',
  percent: 10,
  dueOn: '2026-12-31',
  lastUpdateOn: '2026-11-20',
  worseLight: null,
  worseUntilOn: null,
};
const saidRed = { worseLight: 'red', worseUntilOn: today } as const;

test.each<[string, Partial<Lit>, ReturnType<typeof actionLight>]>([
  ['nothing is wrong', {}, { light: 'green', reasons: [] }],
  ['there is no due date', { dueOn: null }, { light: 'green', reasons: [] }],
  ['it is blocked', { status: 'blocked' }, { light: 'red', reasons: ['blocked'] }],
  ['it was due yesterday', { dueOn: '2026-11-22' }, { light: 'red', reasons: ['overdue'] }],
  ['it is due today, half done', { dueOn: today, percent: 50 }, { light: 'green', reasons: [] }],
  ['it is due today, less than half done', { dueOn: today }, { light: 'amber', reasons: ['due_soon_under_half'] }],
  [
    'it is due in 7 days, 49 % done',
    { dueOn: '2026-11-30', percent: 49 },
    { light: 'amber', reasons: ['due_soon_under_half'] },
  ],
  ['it is due in 8 days', { dueOn: '2026-12-01' }, { light: 'green', reasons: [] }],
  ['nothing was heard for 29 days', { lastUpdateOn: '2026-10-25' }, { light: 'green', reasons: [] }],
  ['nothing was heard for 30 days', { lastUpdateOn: '2026-10-24' }, { light: 'amber', reasons: ['silent'] }],
  ['its owner says worse', saidRed, { light: 'red', reasons: ['said_worse'] }],
  ['what its owner said has lapsed', { ...saidRed, worseUntilOn: '2026-11-22' }, { light: 'green', reasons: [] }],
  [
    'its owner says less than the rules do',
    { status: 'blocked', worseLight: 'amber', worseUntilOn: today },
    { light: 'red', reasons: ['blocked', 'said_worse'] },
  ],
  ['it is done, however late', { status: 'done', dueOn: '2026-01-01' }, { light: 'green', reasons: [] }],
  ['it is verified', { status: 'verified' }, { light: 'green', reasons: [] }],
  ['it was ceased', { status: 'ceased', dueOn: '2026-01-01' }, { light: null, reasons: [] }],
])('the light when %s', (_, change, expected) => {
  expect(actionLight({ ...onTrack, ...change }, today)).toEqual(expected);
});

test.each([
  ['proposed', 'green', 'not_started'],
  ['agreed', 'red', 'not_started'],
  ['in_progress', 'green', 'on_track'],
  ['in_progress', 'amber', 'at_risk'],
  ['in_progress', 'red', 'off_track'],
  ['blocked', 'red', 'blocked'],
  ['done', 'green', 'complete'],
  ['verified', 'green', 'complete'],
  ['ceased', null, 'stopped'],
] as const)('%s with a %s light reads %s', (status, light, expected) => {
  expect(actionStanding({ status }, light)).toBe(expected);
});

test('an open action without owner or date is marked, an ended one is not', () => {
  const bare = { ownerPersonId: null, dueOn: null };
  expect(actionLacks({ status: 'agreed', ...bare })).toEqual(['owner', 'due']);
  expect(actionLacks({ status: 'done', ...bare })).toEqual([]);
});
