import { expect, test } from 'vitest';
import {
  nextPeriods,
  ReportingRhythm as Rhythms,
  type ReportingPast,
  type ReportingRhythm,
  rhythmOf,
  setReportingSchedule,
} from './reporting-schedule.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: null };
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ids = { id: id(1), workspaceId: id(2), partnershipId: id(3) };
const fresh: ReportingPast = { startsOn: null, endsOn: null, lastPeriodEndsOn: null };
const quarterly: ReportingRhythm = {
  cadence: 'quarterly',
  firstPeriodStartsOn: '2026-07-01',
  chosenDates: [],
  dueAfterWorkingDays: 20,
  signedOffBy: 'chair',
  contributorRoles: ['lead', 'core', 'associate'],
  contributionsDueDaysBefore: 5,
};
const set = (rhythm: Partial<ReportingRhythm>, past: Partial<ReportingPast>, lastDays: string[] = []) =>
  setReportingSchedule(
    { before: null, ids, past: { ...fresh, ...past }, lastDays },
    { ...quarterly, ...rhythm },
    decision,
  );

test.each<[string, Partial<ReportingRhythm>, Partial<ReportingPast>, string]>([
  ['before the partnership starts', {}, { startsOn: '2026-08-01' }, 'Enter 2026-08-01 or a later day'],
  ['after the partnership ends', {}, { endsOn: '2026-06-30' }, 'Enter 2026-06-30 or an earlier day'],
  ['years ago', { firstPeriodStartsOn: '2024-07-01' }, {}, 'Enter 2025-11-22 or a later day'],
  ['over a reported period', { cadence: 'yearly' }, { lastPeriodEndsOn: '2026-09-30' }, 'Enter 2026-10-01'],
  ['with a gap', { firstPeriodStartsOn: '2026-11-01' }, { lastPeriodEndsOn: '2026-09-30' }, 'Enter 2026-10-01'],
])('periods that would lie %s are refused with the day to enter', (_what, rhythm, past, words) => {
  expect(() => set(rhythm, past)).toThrow(words);
});

test('a new cadence takes over where the reported periods end', () => {
  const { after } = set({ cadence: 'monthly' }, { lastPeriodEndsOn: '2026-09-30' });
  expect(nextPeriods(rhythmOf(after, []), { endsOn: null, lastPeriodEndsOn: '2026-09-30' }, 2)).toEqual([
    { startsOn: '2026-10-01', endsOn: '2026-10-31' },
    { startsOn: '2026-11-01', endsOn: '2026-11-30' },
  ]);
});

const quarters = rhythmOf(quarterly, []);

test('the last period ends with the partnership', () => {
  expect(nextPeriods(quarters, { endsOn: '2026-11-15', lastPeriodEndsOn: null }, 4)).toEqual([
    { startsOn: '2026-07-01', endsOn: '2026-09-30' },
    { startsOn: '2026-10-01', endsOn: '2026-11-15' },
  ]);
});

test('where its term is extended after that, what is left of the quarter is a period, and no day is left out', () => {
  expect(nextPeriods(quarters, { endsOn: null, lastPeriodEndsOn: '2026-11-15' }, 2)).toEqual([
    { startsOn: '2026-11-16', endsOn: '2026-12-31' },
    { startsOn: '2027-01-01', endsOn: '2027-03-31' },
  ]);
});

const chosen = { cadence: 'chosen_dates', chosenDates: ['2026-10-15', '2026-12-17'], dueAfterWorkingDays: 10 } as const;
const meetings: Partial<ReportingRhythm> = { ...chosen, chosenDates: [...chosen.chosenDates] };

test('between chosen dates periods follow each other, and after the last there is none', () => {
  const { after } = set(meetings, {}, ['2026-10-01', '2026-12-03']);
  const rhythm = rhythmOf(after, ['2026-10-01', '2026-12-03']);
  expect(nextPeriods(rhythm, { endsOn: null, lastPeriodEndsOn: null }, 4)).toEqual([
    { startsOn: '2026-07-01', endsOn: '2026-10-01' },
    { startsOn: '2026-10-02', endsOn: '2026-12-03' },
  ]);
  expect(nextPeriods(rhythm, { endsOn: null, lastPeriodEndsOn: '2026-10-31' }, 4)).toEqual([
    { startsOn: '2026-11-01', endsOn: '2026-12-03' },
  ]);
});

test.each<[what: string, lastDays: string[], pointer: string]>([
  ['before the first period', ['2026-06-30', '2026-12-03'], '/chosenDates/0'],
  ['on the same days as the one before', ['2026-10-01', '2026-10-01'], '/chosenDates/1'],
  ['out of order', ['2026-12-03', '2026-10-01'], '/chosenDates/1'],
])('a chosen date whose period would end %s is refused by name', (_what, lastDays, pointer) => {
  expect(() => set(meetings, {}, lastDays)).toThrow(
    expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }),
  );
});

test('chosen dates need one', () => {
  const { error } = Rhythms.safeParse({ ...quarterly, cadence: 'chosen_dates' });
  expect(error?.issues).toMatchObject([{ path: ['chosenDates'] }]);
});
