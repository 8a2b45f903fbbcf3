import { expect, test } from 'vitest';
import { nextPeriods, type ReportingPast, type ReportingRhythm, setReportingSchedule } from './reporting-schedule.ts';

const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: null };
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ids = { id: id(1), workspaceId: id(2), partnershipId: id(3) };
const fresh: ReportingPast = { startsOn: null, endsOn: null, lastPeriodEndsOn: null };
const quarterly: ReportingRhythm = {
  cadence: 'quarterly',
  firstPeriodStartsOn: '2026-07-01',
  dueAfterWorkingDays: 20,
  signedOffBy: 'chair',
  contributorRoles: ['lead', 'core', 'associate'],
  contributionsDueDaysBefore: 5,
};
const set = (rhythm: Partial<ReportingRhythm>, past: Partial<ReportingPast>) =>
  setReportingSchedule({ before: null, ids, past: { ...fresh, ...past } }, { ...quarterly, ...rhythm }, decision);

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
  expect(nextPeriods(after, { endsOn: null, lastPeriodEndsOn: '2026-09-30' }, 2)).toEqual([
    { startsOn: '2026-10-01', endsOn: '2026-10-31' },
    { startsOn: '2026-11-01', endsOn: '2026-11-30' },
  ]);
});

test('no period starts after the partnership has ended', () => {
  const starts = nextPeriods(quarterly, { endsOn: '2026-12-31', lastPeriodEndsOn: null }, 4).map((p) => p.startsOn);
  expect(starts).toEqual(['2026-07-01', '2026-10-01']);
});
