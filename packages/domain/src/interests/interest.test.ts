import { expect, test } from 'vitest';
import type { Decision } from '../kernel/change.ts';
import { type Meeting, MeetingDraft } from '../meetings/meeting.ts';
import { arrangeMeeting } from '../meetings/meeting-verbs.ts';
import { changeInterest, declareInterest, InterestDraft, standsAside, withdrawInterest } from './interest.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const decision: Decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id(1) };
const times = { startsAt: '2026-12-01T10:00:00.000Z', endsAt: '2026-12-01T12:00:00.000Z' };
const arranged = arrangeMeeting(
  MeetingDraft.parse({ title: 'Board', heldOn: '2026-12-01', fromTime: '10:00', toTime: '12:00' }),
  { id: id(2), workspaceId: id(3), partnershipId: id(4), number: 1, seriesId: null, occursOn: null, ...times },
  decision,
).after;
const draft = InterestDraft.parse({ itemId: id(5), nature: 'My sister works there' });
const declare = (meeting: Partial<Meeting>, isMinuted: boolean) =>
  declareInterest({ ...arranged, ...meeting }, draft, { ...decision, id: id(6), attendeeId: id(7), isMinuted }).after;

const takes = (act: () => unknown): boolean => {
  try {
    return Boolean(act());
  } catch {
    return false;
  }
};

test.each<[string, Partial<Meeting>, theirs: boolean, minuted: boolean]>([
  ['is a draft', { status: 'draft' }, true, true],
  ['is called', { status: 'called' }, true, true],
  ['is under way', { status: 'in_progress' }, true, true],
  ['is over', { status: 'minuted' }, true, true],
  ['has its minutes out', { status: 'minuted', circulatedAt: decision.at }, false, true],
  ['has its minutes approved', { status: 'approved', circulatedAt: decision.at }, false, false],
  ['is cancelled', { status: 'cancelled' }, false, false],
])('while a meeting %s, whoever has an interest declares it: %#', (_is, meeting, theirs, minuted) => {
  expect([takes(() => declare(meeting, false)), takes(() => declare(meeting, true))]).toEqual([theirs, minuted]);
});

test('what was withdrawn is neither changed nor withdrawn again', () => {
  const interest = declare({}, false);
  const gone = withdrawInterest(arranged, { interest, isMinuted: false }).after;
  const again = { interest: gone, isMinuted: true };
  expect(() => changeInterest(arranged, again, { handling: 'left' })).toThrow('withdrawn already');
  expect(() => withdrawInterest(arranged, again)).toThrow('withdrawn already');
});

test.each([
  ['to_settle', false],
  ['took_part', false],
  ['took_no_part', true],
  ['left', true],
] as const)('who is %s stands aside: %s', (handling, isAside) => {
  expect(standsAside({ handling })).toBe(isAside);
});
