import { afterAll, beforeAll, expect, test } from 'vitest';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const at = (meetingId: string) => ({ ...params(), meetingId });
const times = { fromTime: '10:00', toTime: '12:00' } as const;

const arranged = (heldOn = '2027-03-30') =>
  as('chair').meetings.arrange({ params: params(), body: { title: 'Board', heldOn, ...times } });

async function begun() {
  const { id, version } = await arranged();
  return as('chair').meetings.begin({ params: at(id) }, { ifMatch: version });
}

const risk = () => ({
  title: 'Venues close',
  category: 'delivery' as const,
  leadPartnerId: it.here.partnerIds[1],
  likelihood: 3,
  impact: 4,
});

test('actions and risks are taken at an item, seen with the meeting, and proposed until the minutes go out', async () => {
  const meeting = await begun();
  const [first, second] = meeting.items.map(({ id }) => id);
  const { actions, risks } = as('coordinator');
  const { personId } = it.here.people.partner_lead;
  const body = { title: 'Agree the venue rota', dueOn: '2027-04-30', agendaItemId: second, ownerPersonId: personId };
  const action = await actions.raise({ params: params(), body });
  expect(action).toMatchObject({ status: 'proposed', sourceKind: 'meeting' });
  const named = await risks.raise({ params: params(), body: { ...risk(), agendaItemId: first } });
  const { items } = await as('member').meetings.results({ params: at(meeting.id) });
  expect(items.map(({ kind, reference, itemId }) => [kind, reference, itemId])).toEqual([
    ['action', action.reference, second],
    ['risk', named.reference, first],
  ]);
  const theirs = await as('partner_lead').meetings.results({ params: at(meeting.id) });
  expect([items, theirs.items].map((lines) => lines.map(({ isMine }) => isMine))).toEqual([
    [false, false],
    [true, false],
  ]);
  const other = await begun();
  expect((await as('member').meetings.results({ params: at(other.id) })).items).toEqual([]);
});

test('nothing is taken at an item of a meeting that has not begun, of no meeting, or of another partnership', async () => {
  const { actions, risks } = as('chair');
  const [soon] = (await arranged()).items;
  const take = (agendaItemId: string) => actions.raise({ params: params(), body: { title: 'Too soon', agendaItemId } });
  await expect(take(soon?.id ?? '')).rejects.toEqual(refused(409, 'minutes_closed'));
  await expect(take(crypto.randomUUID())).rejects.toEqual(names('/agendaItemId'));
  const waiting = await as('member').agendaSuggestions.make({ params: params(), body: { title: 'Summer scheme' } });
  await expect(take(waiting.id)).rejects.toEqual(names('/agendaItemId'));
  const named = risks.raise({ params: params(), body: { ...risk(), agendaItemId: waiting.id } });
  await expect(named).rejects.toEqual(names('/agendaItemId'));
});
