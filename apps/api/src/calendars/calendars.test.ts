import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let see: TestReminders;
beforeAll(async () => {
  it = await startTestApp();
  see = await openReminders(it);
  await see.setClock('2026-11-11T09:00:00Z');
});
afterAll(async () => {
  await see.close();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const board = { title: 'Board', heldOn: '2027-03-30', fromTime: '10:00', toTime: '12:00' } as const;
const arrange = (more: object = {}) => as('chair').meetings.arrange({ params: place(), body: { ...board, ...more } });
const make = (role: Role, partnershipId: string | null = null) =>
  as(role).calendars.make({ params: {}, body: { workspaceId: it.here.workspaceId, partnershipId } });
const read = (address: string, headers: Record<string, string> = {}) =>
  it.app.inject({ method: 'GET', url: new URL(address).pathname, headers });

function eventsIn(text: string) {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [zone] = calendar.getAllSubcomponents('vtimezone').map((one) => new ICAL.Timezone(one));
  const named = (name: string) => String(calendar.getFirstPropertyValue(name));
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const starts = event.getFirstPropertyValue('dtstart') as ICAL.Time;
    if (!starts.isDate && zone) starts.zone = zone;
    const when = starts.isDate ? starts.toString() : starts.toJSDate().toISOString();
    return `${when} ${String(event.getFirstPropertyValue('summary'))}`;
  });
  return { events, name: named('x-wr-calname'), every: [named('refresh-interval'), named('x-published-ttl')] };
}

test('one’s own calendar has one’s meetings, by the clock there, and the days on which one’s own things are due', async () => {
  await arrange();
  const owned = { ownerPersonId: it.here.people.member.personId, ownerPartnerId: it.here.partnerIds[1] };
  const action = { title: 'Book the hall', dueOn: '2026-12-01', ...owned };
  await as('chair').actions.raise({ params: place(), body: action });
  const { address } = await make('member');
  const answer = await read(address);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  const { events, every } = eventsIn(answer.body);
  expect(events).toEqual(expect.arrayContaining(['2027-03-30T09:00:00.000Z Board', '2026-12-01 Due: Book the hall']));
  expect(every).toEqual(['PT1H', 'PT1H']);
  expect(answer.body).toMatch(/\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/);
  expect(answer.body).toMatch(/\r\nLAST-MODIFIED:\d{8}T\d{6}Z\r\nEND:VEVENT/);
  const leads = await read((await make('partner_lead')).address);
  expect(eventsIn(leads.body).events).not.toContain('2026-12-01 Due: Book the hall');
});

test('what has not changed is not sent again; a cancelled meeting says so', async () => {
  const { address } = await make('observer', it.here.partnershipIds[0]);
  const meeting = await arrange({ title: 'Review' });
  const first = await read(address);
  expect(eventsIn(first.body)).toMatchObject({ name: 'Partnership FIRST' });
  const etag = String(first.headers.etag);
  expect((await read(address, { 'if-none-match': etag })).statusCode).toBe(304);
  const params = { ...place(), meetingId: meeting.id };
  await as('chair').meetings.cancel({ params, body: { reason: 'Snow' } }, { ifMatch: meeting.version });
  const then = await read(address, { 'if-none-match': etag });
  expect([then.statusCode, then.body.includes('STATUS:CANCELLED')]).toEqual([200, true]);
});

test('an address is said once and kept as a hash; a new one, or ending it, ends the old', async () => {
  const first = await make('chair');
  const second = await make('chair');
  expect((await read(first.address)).statusCode).toBe(404);
  expect((await read(second.address)).statusCode).toBe(200);
  const { items } = await as('chair').calendars.list({ params: {} });
  expect(items).toMatchObject([{ id: second.id, partnershipId: null, lastReadAt: expect.any(String) }]);
  expect(JSON.stringify(items)).not.toContain('.ics');
  const one = { params: { calendarId: second.id } };
  await expect(as('member').calendars.revoke(one)).rejects.toEqual(refused(404));
  await as('chair').calendars.revoke(one);
  expect((await read(second.address)).statusCode).toBe(404);
  await expect(as('chair').calendars.revoke(one)).rejects.toEqual(refused(404));
});

test('nobody has an address for what they cannot see, nor keeps one after leaving', async () => {
  const [first] = it.here.partnershipIds;
  await expect(make('outsider', first)).rejects.toEqual(refused(404));
  await expect(make('member', it.elsewhere.partnershipIds[0])).rejects.toEqual(refused(404));
  const [lead, whole] = [await make('partner_lead', first), await make('partner_lead')];
  const until = `update memberships set to_on = '2026-11-11' where person_id = $1`;
  await see.owner.query(until, [it.here.people.partner_lead.personId]);
  expect((await read(lead.address)).statusCode).toBe(404);
  expect(eventsIn((await read(whole.address)).body).events).toEqual([]);
  await see.owner.query('update people set archived_at = now() where id = $1', [it.here.people.partner_lead.personId]);
  expect((await read(whole.address)).statusCode).toBe(404);
});

test.each(['x', 'a'.repeat(43), '../../health', 'a'.repeat(500)])('%s is no address of a calendar', async (secret) => {
  const { statusCode } = await it.app.inject({ method: 'GET', url: `/calendars/${encodeURIComponent(secret)}.ics` });
  expect([404, 414]).toContain(statusCode);
});
