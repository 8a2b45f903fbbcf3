import { expect, test } from 'vitest';
import { MeetingSeriesDraft, RecurrenceRule } from './meeting-series.ts';
import { beginSeries, endSeries, meetingOf, mostOccurrences } from './meeting-series-verbs.ts';

const [id, workspaceId, partnershipId] = Array.from(
  { length: 3 },
  (_, n) => `01900000-0000-7000-8000-00000000000${n}`,
) as [string, string, string];
const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id };
const draft = MeetingSeriesDraft.parse({
  title: 'Board',
  rule: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU;COUNT=8',
  startsOn: '2026-12-01',
  fromTime: '10:00',
  toTime: '12:00',
});
const place = { id, workspaceId, partnershipId };

const rules = (rule: string) => RecurrenceRule.safeParse(rule).error?.issues[0]?.message;

test.each(['FREQ=WEEKLY;COUNT=10', 'freq=monthly;byday=-1fr;until=20271231', 'FREQ=MONTHLY;BYMONTHDAY=-1,15;COUNT=2'])(
  'the rule %s stands',
  (rule) => {
    expect(rules(rule)).toBeUndefined();
  },
);

test.each([
  ['FREQ=MONTHLY;BYDAY=1TU', 'Say when the series ends'],
  ['FREQ=HOURLY;COUNT=3', 'Enter a recurrence rule'],
  ['FREQ=MONTHLY;BYMONTH=13;COUNT=2', 'Enter a recurrence rule'],
  ['FREQ=WEEKLY;INTERVAL=0;COUNT=2', 'Enter a recurrence rule'],
  ['every Tuesday', 'Enter a recurrence rule'],
  ['FREQ=DAILY;X-EVIL=1;COUNT=3', 'Enter a recurrence rule'],
] as const)('the rule %s is refused: %s', (rule, refusal) => {
  expect(rules(rule)).toContain(refusal);
});

test('a series meets at least once, and no more often than anybody plans', () => {
  expect(() => beginSeries(draft, { ...place, days: [] }, decision)).toThrow('never meets');
  const many = Array.from({ length: mostOccurrences + 1 }, () => '2026-12-01');
  expect(() => beginSeries(draft, { ...place, days: many }, decision)).toThrow('End the series earlier');
  const { event } = beginSeries(draft, { ...place, days: ['2026-12-01'] }, decision);
  expect(event).toMatchObject({ type: 'meeting_series.begun', payload: { meetings: 1 } });
});

test('each meeting takes what the series says; an ended series does not end again', () => {
  const series = beginSeries(draft, { ...place, days: ['2026-12-01'] }, decision).after;
  expect(meetingOf(series, '2027-03-02')).toMatchObject({ title: 'Board', heldOn: '2027-03-02', template: 'standing' });
  const ended = endSeries(series, { reason: 'Merged' }, decision).after;
  expect(ended.endedOn).toBe('2026-11-23');
  expect(() => endSeries(ended, { reason: 'Merged' }, decision)).toThrow('Begin another');
});
