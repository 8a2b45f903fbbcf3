import type { ChasedPart, ChaseRow } from '@trivet/contract';
import { expect, test } from 'vitest';
import { latestIfWhole, mostUrgent, partsToAsk } from './who-to-ask.ts';

const part = (contributionId: string, changes: Partial<ChasedPart> = {}): ChasedPart => ({
  contributionId,
  status: 'not_started',
  dueOn: '2026-10-22',
  sentOn: null,
  daysLate: 0,
  isOwed: true,
  reminder: null,
  ...changes,
});
const row = (...parts: (ChasedPart | null)[]): ChaseRow => ({
  partnerId: 'p',
  partnerName: 'Network',
  partnerShortName: 'Network',
  leadName: null,
  onTime: { due: 0, onTime: 0, medianDaysLate: null },
  parts,
});
const idsOf = (asked: ChaseRow) => partsToAsk(asked).map(({ contributionId }) => contributionId);

test('a partner is asked for all that is late, and not for what is not', () => {
  expect(idsOf(row(part('a', { daysLate: 9 }), part('b', { daysLate: 2 }), part('c')))).toEqual(['a', 'b']);
});

test('where nothing is late, for what is due first', () => {
  expect(idsOf(row(null, part('later', { dueOn: '2027-01-20' }), part('next')))).toEqual(['next']);
});

test('a partner that owes nothing is not asked', () => {
  expect(idsOf(row(part('sent', { status: 'sent', isOwed: false, daysLate: 4 }), null))).toEqual([]);
});

test('the report that is most urgent is the one whose missing parts are due first', () => {
  const period = (label: string) => ({
    reportId: label,
    periodStartsOn: '2026-07-01',
    label,
    dueOn: '2026-10-29',
    status: 'open' as const,
  });
  const sent = part('s', { status: 'sent', isOwed: false });
  const items = [row(sent, part('b', { dueOn: '2027-01-20' })), row(part('a'), part('c', { dueOn: '2027-01-20' }))];
  const board = { today: '2026-10-20', periods: [period('Summer'), period('Autumn')], items };
  expect(mostUrgent(board)).toEqual({ label: 'Summer', sent: 1, count: 2, dueOn: '2026-10-22' });
  const whole = { ...board, items: [row(sent, sent)] };
  expect(mostUrgent(whole)).toBeNull();
  expect(latestIfWhole(whole)).toEqual({ label: 'Autumn', count: 1 });
  expect(latestIfWhole(board)).toBeNull();
});
