import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const rule = 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU;COUNT=4';
const quarterly = { title: 'Board', rule, startsOn: '2097-03-01', fromTime: '10:00', toTime: '12:00' } as const;
const begin = (more: object = {}) =>
  as('chair').meetingSeries.begin({ params: place(), body: { ...quarterly, ...more } });
const meetingsOf = async (seriesId: string) =>
  (await as('chair').meetings.list({ params: place(), query: { seriesId } })).items;

test('a quarterly series plans all its meetings, at ten by the clock on the wall before and after both changes', async () => {
  const query = { rule, startsOn: '2097-03-01' };
  const { days } = await as('member').meetingSeries.preview({ params: place(), query });
  const series = await begin();
  expect(series).toMatchObject({ meetings: 4, nextOn: days[0], chairPersonId: it.here.people.chair.personId });
  const meetings = await meetingsOf(series.id);
  expect(meetings.map(({ occursOn }) => occursOn)).toEqual(days);
  expect(meetings.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(['10:00', '09:00', '09:00', '10:00']);
  expect(meetings.map(({ plannedMinutes }) => plannedMinutes)).toEqual([70, 0, 0, 0]);
});

test('what was changed for one day stays when the series changes', async () => {
  const series = await begin({ title: 'Steering group' });
  const [first, second] = await meetingsOf(series.id);
  const params = { ...place(), meetingId: second?.id ?? '' };
  await as('chair').meetings.edit({ params, body: { place: 'Town hall' } }, { ifMatch: 1 });
  const change = { place: 'Burnfoot Hall', fromTime: '09:30' };
  await as('coordinator').meetingSeries.edit(
    { params: { ...place(), seriesId: series.id }, body: change },
    { ifMatch: 1 },
  );
  const after = await meetingsOf(series.id);
  expect(after.map((meeting) => `${meeting.place} ${meeting.fromTime}`)).toEqual([
    'Burnfoot Hall 09:30',
    'Town hall 09:30',
    'Burnfoot Hall 09:30',
    'Burnfoot Hall 09:30',
  ]);
  expect(after[0]?.id).toBe(first?.id);
});

test('an ended series cancels what is to come', async () => {
  const series = await begin({ title: 'Task group' });
  const params = { ...place(), seriesId: series.id };
  const ended = await as('chair').meetingSeries.end({ params, body: { reason: 'Its work is done' } }, { ifMatch: 1 });
  expect(ended).toMatchObject({ meetings: 0, nextOn: null, endingReason: 'Its work is done' });
  expect((await meetingsOf(series.id)).every(({ status }) => status === 'cancelled')).toBe(true);
  await expect(as('chair').meetingSeries.end({ params, body: { reason: 'Again' } }, { ifMatch: 2 })).rejects.toEqual(
    refused(409, 'series_ended'),
  );
});

test.each([
  ['FREQ=WEEKLY', 400, '/rule'],
  ['FREQ=DAILY;COUNT=999', 422, '/rule'],
  ['FREQ=MONTHLY;UNTIL=20279999', 422, '/rule'],
  ['FREQ=WEEKLY;UNTIL=20200101', 422, '/rule'],
] as const)('a series by %s is refused with %i naming %s', async (wrong, status, pointer) => {
  await expect(begin({ rule: wrong })).rejects.toEqual(refused(status, pointer));
});

test('members see series and begin none', async () => {
  const body = { ...quarterly };
  await expect(as('member').meetingSeries.begin({ params: place(), body })).rejects.toEqual(refused(403));
  const { items } = await as('member').meetingSeries.list({ params: place() });
  expect(items.length).toBeGreaterThan(0);
  expect(items[0]?.permissions.may).toEqual(['meeting_series.see']);
});
