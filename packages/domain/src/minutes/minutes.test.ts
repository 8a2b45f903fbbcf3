import { describe, expect, test } from 'vitest';
import type { Meeting } from '../meetings/meeting.ts';
import { amendMinutes, approveMinutes, circulateMinutes } from './minutes-verbs.ts';
import { answerCorrection, askForCorrection, type MinutesCorrectionDraft } from './minutes-correction.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const decision = { at: '2026-12-02T09:00:00.000Z', today: '2026-12-02', by: id(1) };
const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: id(10),
  workspaceId: id(900),
  partnershipId: id(800),
  number: 4,
  seriesId: null,
  occursOn: null,
  title: 'Board',
  kind: 'regular',
  fromTime: '10:00',
  toTime: '12:00',
  place: '',
  link: null,
  chairPersonId: null,
  minuteTakerPersonId: null,
  heldOn: '2026-12-01',
  purpose: '',
  startsAt: '2026-12-01T10:00:00.000Z',
  endsAt: '2026-12-01T12:00:00.000Z',
  status: 'minuted',
  itemIds: [id(20)],
  sequence: 0,
  calledAt: null,
  begunAt: '2026-12-01T10:00:00.000Z',
  endedAt: '2026-12-01T12:00:00.000Z',
  currentItemId: null,
  currentSince: null,
  cancelledBecause: '',
  circulatedAt: null,
  correctionsBy: null,
  approvedAt: null,
  approvedInMeetingId: null,
  pulseClosedAt: null,
  version: 3,
  createdAt: '2026-11-01T09:00:00.000Z',
  updatedAt: '2026-12-01T12:00:00.000Z',
  ...more,
});
const next = meeting({ id: id(11), startsAt: '2027-03-01T10:00:00.000Z', status: 'in_progress' });
const out = circulateMinutes(meeting(), {}, decision).after;
const approved = approveMinutes(out, next, { ...decision, openCorrections: 0 }).after;
const code = (act: () => unknown): unknown => {
  try {
    act();
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown ? thrown.code : thrown;
  }
  return 'done';
};

describe('minutes', () => {
  test('go out once the meeting is over, and partners have a week', () => {
    expect(out).toMatchObject({ circulatedAt: decision.at, correctionsBy: '2026-12-09', status: 'minuted' });
    for (const status of ['draft', 'called', 'in_progress', 'cancelled'] as const)
      expect(code(() => circulateMinutes(meeting({ status }), {}, decision))).not.toBe('done');
  });

  test.each([
    ['itself', out, 'not_later'],
    ['one that has not begun', { ...next, status: 'called' as const }, 'not_later'],
    ['one that was cancelled', { ...next, status: 'cancelled' as const }, 'not_later'],
    ['an earlier one', { ...next, startsAt: '2026-09-01T10:00:00.000Z' }, 'not_later'],
    ['a later one that has begun', next, 'done'],
    ['a later one that is over', { ...next, status: 'approved' as const }, 'done'],
  ])('are approved by another meeting: %s', (_which, approving, expected) => {
    const approve = () => approveMinutes(out, approving, { ...decision, openCorrections: 0 });
    expect(code(approve)).toBe(expected);
  });

  test('are approved only after they have gone out, with no correction open, and once', () => {
    const settled = { ...decision, openCorrections: 0 };
    expect(code(() => approveMinutes(meeting(), next, settled))).toBe('minutes_not_circulated');
    expect(code(() => approveMinutes(out, next, { ...decision, openCorrections: 1 }))).toBe('corrections_open');
    expect(code(() => approveMinutes(approved, next, settled))).toBe('minutes_closed');
  });

  test('are put right after approval by a later meeting, and before it by changing them', () => {
    expect(code(() => amendMinutes(approved, next))).toBe('done');
    expect(code(() => amendMinutes(out, next))).toBe('minutes_open');
  });
});

describe('a correction', () => {
  const asking = { ...decision, id: id(30), partnerId: id(40), askedByPersonId: id(2) };
  const draft: MinutesCorrectionDraft = { itemId: id(20), words: 'We were there too' };
  type Case = { minutes?: Meeting; today?: string; asked?: MinutesCorrectionDraft };

  test.each([
    ['before they have gone out', { minutes: meeting() }, 'minutes_not_circulated'],
    ['on the last day', { today: '2026-12-09' }, 'done'],
    ['after the last day', { today: '2026-12-10' }, 'too_late'],
    ['on another agenda', { asked: { ...draft, itemId: id(21) } }, 'not_on_agenda'],
    ['on the whole of them', { asked: { ...draft, itemId: null } }, 'done'],
    ['once they are approved', { minutes: approved }, 'minutes_closed'],
  ])('is asked for %s', (_when, { minutes = out, today = decision.today, asked = draft }: Case, expected) => {
    expect(code(() => askForCorrection(minutes, asked, { ...asking, today }))).toBe(expected);
  });

  test('is answered once, and declined only with words', () => {
    const asked = askForCorrection(out, draft, asking).after;
    expect(code(() => answerCorrection(asked, { answer: 'declined', words: '' }, decision))).toBe('needed');
    const taken = answerCorrection(asked, { answer: 'taken', words: '' }, decision).after;
    expect(taken).toMatchObject({ answer: 'taken', answeredByPersonId: id(1) });
    expect(code(() => answerCorrection(taken, { answer: 'taken', words: '' }, decision))).toBe('correction_answered');
  });
});
