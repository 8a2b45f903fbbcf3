import { describe, expect, test } from 'vitest';
import { type ContinuityFacts, continuityOf, type SeatTaken } from './continuity.ts';

const today = '2026-11-23';
const yearAgo = '2025-11-23';
const partner = { partnerId: 'p1', organisationName: 'Harbour Trust', joinedOn: '2024-01-01' };
const seat = (personId: string, fromOn: string, more: Partial<SeatTaken> = {}): SeatTaken => ({
  personId,
  role: 'member',
  partnerId: 'p1',
  authority: 'refer_back',
  fromOn,
  toOn: null,
  ...more,
});
const facts = (memberships: SeatTaken[], more: Partial<ContinuityFacts> = {}): ContinuityFacts => ({
  foundedOn: '2024-01-01',
  memberships,
  partners: [partner],
  people: [],
  ...more,
});
const reckon = (memberships: SeatTaken[], more?: Partial<ContinuityFacts>) =>
  continuityOf(facts(memberships, more), today);

describe('turnover is who left in 12 months, of the average number of people', () => {
  const stays = seat('a', '2024-01-01');
  test.each<[what: string, SeatTaken[], object]>([
    ['nobody at all', [], { left: 0, joined: 0, average: 0, percent: null }],
    ['nobody new, nobody gone', [stays], { left: 0, joined: 0, average: 1, percent: 0 }],
    [
      'one of two left',
      [stays, seat('b', '2024-01-01', { toOn: '2026-06-01' })],
      { left: 1, joined: 0, average: 1.5, percent: 67 },
    ],
    [
      'one came and went within it',
      [stays, seat('b', '2026-01-01', { toOn: today })],
      { left: 1, joined: 0, average: 1, percent: 100 },
    ],
    [
      'left before it',
      [stays, seat('b', '2024-01-01', { toOn: yearAgo })],
      { left: 0, joined: 0, average: 1, percent: 0 },
    ],
    [
      'changed seats and stayed',
      [seat('a', '2024-01-01', { toOn: '2026-06-01' }), seat('a', '2026-06-01')],
      { left: 0, joined: 0, average: 1, percent: 0 },
    ],
    ['joined', [stays, seat('b', today)], { left: 0, joined: 1, average: 1.5, percent: 0 }],
    ['is to join', [stays, seat('b', '2026-12-01')], { left: 0, joined: 0, average: 1, percent: 0 }],
    [
      'invited and withdrawn the same day',
      [stays, seat('b', '2026-03-01', { toOn: '2026-03-01' })],
      { left: 0, joined: 0, average: 1, percent: 0 },
    ],
    [
      'an observer left',
      [stays, seat('b', '2024-01-01', { role: 'observer', toOn: '2026-06-01' })],
      { left: 0, joined: 0, average: 1, percent: 0 },
    ],
    [
      'younger than a year',
      [seat('a', '2026-09-01'), seat('b', '2026-09-01', { toOn: '2026-10-01' })],
      { left: 1, joined: 0, average: 1.5, percent: 67 },
    ],
  ])('%s', (_what, memberships, turnover) => {
    expect(reckon(memberships).turnover).toEqual(turnover);
  });
});

test.each<[what: string, SeatTaken[], object]>([
  ['none', [], { total: 0, steady: 0, percent: null }],
  ['a year to the day', [seat('a', yearAgo)], { total: 1, steady: 1, percent: 100 }],
  ['a day short of it', [seat('a', '2025-11-24')], { total: 1, steady: 0, percent: 0 }],
  ['one of three', [seat('a', yearAgo), seat('b', today), seat('c', today)], { total: 3, steady: 1, percent: 33 }],
  ['a seat that was given up', [seat('a', '2024-01-01', { toOn: today })], { total: 0, steady: 0, percent: null }],
])('seats held by the same person for 12 months: %s', (_what, memberships, seats) => {
  expect(reckon(memberships).seats).toEqual(seats);
});

describe('a seat every partnership needs is vacant when nobody has held it for more than 30 days', () => {
  const chair = (toOn: string | null) => seat('a', '2024-01-01', { role: 'chair', partnerId: null, toOn });
  const vacancies = (memberships: SeatTaken[], more?: Partial<ContinuityFacts>) =>
    reckon(memberships, more).vacant.map(({ role, since, days }) => [role, since, days]);
  test.each<[what: string, SeatTaken[], Partial<ContinuityFacts>, unknown[]]>([
    ['30 days ago is not yet', [chair('2026-10-24')], { partners: [], foundedOn: today }, []],
    ['31 days ago is', [chair('2026-10-23')], { partners: [], foundedOn: today }, [['chair', '2026-10-23', 31]]],
    ['held', [chair(null)], { partners: [], foundedOn: '2026-11-01' }, []],
    [
      'never held counts from the founding',
      [],
      { partners: [], foundedOn: '2026-10-01' },
      [
        ['chair', '2026-10-01', 53],
        ['coordinator', '2026-10-01', 53],
      ],
    ],
    [
      'a partner’s counts from its joining',
      [],
      { foundedOn: today, partners: [{ ...partner, joinedOn: '2026-10-01' }] },
      [['partner_lead', '2026-10-01', 53]],
    ],
    [
      'another partner’s lead fills no seat of this one',
      [seat('a', '2024-01-01', { role: 'partner_lead', partnerId: 'p2' })],
      { foundedOn: today, partners: [{ ...partner, joinedOn: '2026-10-01' }] },
      [['partner_lead', '2026-10-01', 53]],
    ],
  ])('%s', (_what, memberships, more, expected) => {
    expect(vacancies(memberships, more)).toEqual(expected);
  });
});

test('partners without a lead and without anyone who may commit are named', () => {
  const other = { ...partner, partnerId: 'p2', organisationName: 'Quay Trust' };
  const led = seat('a', '2024-01-01', { role: 'partner_lead' });
  const commits = seat('b', '2024-01-01', { partnerId: 'p2', authority: 'up_to_amount' });
  const gone = seat('c', '2024-01-01', { partnerId: 'p1', authority: 'full', toOn: today });
  const { partnersWithoutLead, partnersWithoutAuthority } = reckon([led, commits, gone], {
    partners: [partner, other],
  });
  expect(partnersWithoutLead.map(({ partnerId }) => partnerId)).toEqual(['p2']);
  expect(partnersWithoutAuthority.map(({ partnerId }) => partnerId)).toEqual(['p1']);
});

test.each([
  ['four memberships of five hours', [5, 5, 5, 5], []],
  ['five memberships', [0, 0, 0, 0, 0], ['memberships']],
  ['more than 20 hours', [21], ['hours']],
  ['both', [5, 5, 5, 5, 5], ['memberships', 'hours']],
])('spread too thin: %s', (_what, hours, because) => {
  const people = [{ personId: 'a', name: 'Ann', carries: hours.map((hoursPerMonth) => ({ hoursPerMonth })) }];
  expect(reckon([], { people }).spreadTooThin.flatMap((person) => person.because)).toEqual(because);
});
