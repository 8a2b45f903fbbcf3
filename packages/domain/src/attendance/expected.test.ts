import { expect, test } from 'vitest';
import { attendanceExpected, type MeetingSeat, whoIsExpected } from './expected.ts';

const seat = (personId: string, role: MeetingSeat['role'], partnerId: string | null = null) => ({
  personId,
  role,
  partnerId,
});
const nobody = { chairPersonId: null, minuteTakerPersonId: null };
const seats = [
  seat('cath', 'chair'),
  seat('dai', 'deputy_chair', 'p1'),
  seat('lena', 'partner_lead', 'p1'),
  seat('mona', 'member', 'p1'),
  seat('nick', 'member', 'p2'),
  seat('cora', 'coordinator'),
  seat('olaf', 'observer'),
];
const partsOf = (...of: Parameters<typeof whoIsExpected>) =>
  Object.fromEntries(whoIsExpected(...of).map(({ personId, guestName, part }) => [personId ?? guestName, part]));

test('chair, deputy chair, who leads for a partner, and the members of a partner that nobody leads', () => {
  expect(partsOf({ chairPersonId: 'cath', minuteTakerPersonId: 'cora' }, seats)).toEqual({
    cath: 'chair',
    cora: 'minute_taker',
    dai: 'deputy_chair',
    lena: 'representative',
    nick: 'representative',
  });
});

test('where somebody else chairs this meeting, the partnership’s chair may stand in', () => {
  expect(partsOf({ ...nobody, chairPersonId: 'lena' }, seats)).toMatchObject({ lena: 'chair', cath: 'deputy_chair' });
});

test('whoever is invited is expected too, as what they are, and nobody twice', () => {
  const invited = [
    { personId: 'mona', guestName: '' },
    { personId: 'olaf', guestName: '' },
    { personId: 'cath', guestName: '' },
    { personId: null, guestName: 'Gita' },
    { personId: null, guestName: 'Gita' },
  ];
  const expected = whoIsExpected({ ...nobody, chairPersonId: 'cath' }, seats, invited);
  expect(expected.filter(({ personId }) => personId === 'cath')).toHaveLength(1);
  expect(expected.filter(({ guestName }) => guestName === 'Gita')).toHaveLength(1);
  expect(expected.find(({ personId }) => personId === 'mona')).toMatchObject({
    part: 'representative',
    partnerId: 'p1',
  });
  expect(expected.find(({ personId }) => personId === 'olaf')).toMatchObject({ part: 'guest', partnerId: null });
});

test('before it begins, all come but those who answered no, for the time it has now; the list counts first', () => {
  const startsAt = '2027-03-30T09:00:00.000Z';
  const said = (personId: string, answer: 'yes' | 'no', deputyName = '', answeredFor = startsAt) => ({
    personId,
    guestName: '',
    answer,
    answeredFor,
    deputyName,
  });
  const seen = { guestName: '', partnerId: 'p2', part: 'representative', deputyMayDecide: false } as const;
  const coming = attendanceExpected(
    { ...nobody, startsAt },
    {
      seats,
      invited: [
        said('lena', 'no', 'Dana Deputy'),
        said('dai', 'no'),
        said('cath', 'no', '', '2027-03-23T09:00:00.000Z'),
        said('nick', 'yes'),
      ],
      listed: [{ ...seen, personId: 'nick', status: 'apologies', stays: [] }],
    },
  );
  expect(Object.fromEntries(coming.map(({ personId, status }) => [personId, status]))).toEqual({
    nick: 'apologies',
    cath: 'expected',
    dai: 'apologies',
    lena: 'deputy',
  });
});
