import type { InterestsOfMeeting } from '@trivet/contract';
import mammoth from 'mammoth';
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
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const network = () => it.here.partnerIds[1];
const nature = 'My sister works at the hall we would rent.';

async function arranged(heldOn = '2027-03-30') {
  const body = { title: 'Board', heldOn, fromTime: '10:00', toTime: '12:00' };
  const { id, version, items } = await as('chair').meetings.arrange({ params: place(), body });
  const itemId = items.find(({ fill }) => fill === 'decisions')?.id ?? '';
  return { params: { ...place(), meetingId: id }, version, items, itemId };
}
async function begun() {
  const meeting = await arranged();
  const { params, version } = meeting;
  return { ...meeting, version: (await as('chair').meetings.begin({ params }, { ifMatch: version })).version };
}
const over = async () => {
  const meeting = await begun();
  const { version } = await as('chair').meetings.end({ params: meeting.params }, { ifMatch: meeting.version });
  return { ...meeting, version };
};
type Where = Awaited<ReturnType<typeof arranged>>;
const declare = (role: Role, { params, itemId }: Where, more: object = {}) =>
  as(role).interests.declare({ params, body: { itemId, nature, ...more } });
const one = ({ params }: Where, { items: [interest] }: InterestsOfMeeting) => ({
  ...params,
  interestId: interest?.id ?? '',
});
const leadOf = async ({ params }: Where) => {
  const { attendees } = await as('chair').attendance.get({ params });
  return attendees.find(({ personId }) => personId === it.here.people.partner_lead.personId)?.id ?? '';
};

test('whoever is expected declares an interest of their own beforehand, puts it right, and withdraws it', async () => {
  const meeting = await arranged();
  const declared = await declare('partner_lead', meeting);
  expect(declared.items).toMatchObject([
    {
      nature,
      handling: 'to_settle',
      partnerId: network(),
      organisation: 'here Network',
    },
  ]);
  expect(declared.permissions.may).toEqual(['interest.declare']);
  const params = one(meeting, declared);
  const changed = await as('partner_lead').interests.change(
    { params, body: { handling: 'left' } },
    { ifMatch: declared.items[0]?.version ?? 0 },
  );
  expect(changed.items[0]).toMatchObject({ handling: 'left', permissions: { may: ['interest.change'] } });
  const stale = as('partner_lead').interests.change({ params, body: { nature: 'Other' } }, { ifMatch: 1 });
  await expect(stale).rejects.toEqual(refused(412));
  const gone = await as('partner_lead').interests.withdraw({ params }, { ifMatch: 2 });
  expect(gone.items).toEqual([]);
  await expect(as('partner_lead').interests.withdraw({ params }, { ifMatch: 3 })).rejects.toEqual(
    refused(409, 'interest_withdrawn'),
  );
});

test('the chair and the minute taker write down what others declare; nobody else does, nor changes it', async () => {
  const meeting = await begun();
  const { params, itemId } = meeting;
  const attendeeId = await leadOf(meeting);
  const body = { itemId, nature, handling: 'took_no_part' } as const;
  const record = (role: Role) => as(role).interests.record({ params: { ...params, attendeeId }, body });
  await expect(record('member')).rejects.toEqual(refused(403));
  const recorded = await record('coordinator');
  expect(recorded.items[0]).toMatchObject({ enteredByName: expect.any(String), handling: 'took_no_part' });
  await expect(record('chair')).rejects.toEqual(names('/itemId'));
  const change = (role: Role) =>
    as(role).interests.change({ params: one(meeting, recorded), body: { handling: 'left' } }, { ifMatch: 1 });
  for (const role of ['member', 'observer'] as const) await expect(change(role)).rejects.toEqual(refused(403));
  expect((await change('partner_lead')).items[0]?.handling).toBe('left');
});

test('who is not on the list declares nothing; nor does an auditor; and an item is one of this agenda', async () => {
  const meeting = await begun();
  await expect(declare('sponsor', meeting)).rejects.toEqual(refused(409, 'not_attending'));
  await expect(declare('auditor', meeting)).rejects.toEqual(refused(403));
  const other = await arranged();
  await expect(declare('partner_lead', { ...meeting, itemId: other.itemId })).rejects.toEqual(names('/itemId'));
  await expect(declare('partner_lead', meeting, { nature: '  ' })).rejects.toEqual(names('/nature'));
  const elsewhere = it.as(it.elsewhere.people.chair).interests;
  await expect(elsewhere.ofMeeting({ params: meeting.params })).rejects.toEqual(refused(404));
  const second = { ...meeting.params, partnershipId: it.here.partnershipIds[1] };
  await expect(as('auditor').interests.ofMeeting({ params: second })).rejects.toEqual(refused(404));
});

test('the same person at once declares it once', async () => {
  const meeting = await begun();
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => declare('partner_lead', meeting)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { items } = await as('chair').interests.ofMeeting({ params: meeting.params });
  expect(items).toHaveLength(1);
});

test('a partner whose representative stood aside has no position, does not count, and is bound all the same', async () => {
  const meeting = await begun();
  const { params, itemId } = meeting;
  await declare('partner_lead', meeting, { handling: 'left' });
  const decide = (positions: object[]) =>
    as('chair').decisions.record({ params, body: { itemId, title: 'Rent the hall', positions: positions as [] } });
  const theirs = { partnerId: network(), stance: 'agree' };
  await expect(decide([theirs])).rejects.toEqual(names('/positions/0/partnerId'));
  const taken = await decide([]);
  expect(taken).toMatchObject({ status: 'taken', tally: { voters: 1, silent: 1 } });
  expect(taken.boundPartnerIds).toContain(network());
});

test('nobody stands aside where their partner gave a position, until that is decided anew', async () => {
  const meeting = await begun();
  const { params, itemId } = meeting;
  const positions = [{ partnerId: network() ?? '', stance: 'agree' as const }];
  const body = { itemId, title: 'Rent the hall' };
  const taken = await as('chair').decisions.record({ params, body: { ...body, positions } });
  const aside = () => declare('partner_lead', meeting, { handling: 'took_no_part' });
  await expect(aside()).rejects.toEqual(refused(409, 'position_given'));
  await as('chair').decisions.record({ params, body: { ...body, supersedesId: taken.id } });
  expect((await aside()).items).toHaveLength(1);
});

test('everybody until the minutes go out, the minute taker until they are approved, then nobody', async () => {
  const meeting = await over();
  const { params } = meeting;
  const declared = await declare('partner_lead', meeting);
  const { version } = await as('chair').minutes.circulate({ params, body: {} }, { ifMatch: meeting.version });
  const change = (role: Role, ifMatch: number) =>
    as(role).interests.change({ params: one(meeting, declared), body: { handling: 'took_part' } }, { ifMatch });
  await expect(change('partner_lead', 1)).rejects.toEqual(refused(409, 'minutes_circulated'));
  await expect(declare('partner_lead', meeting)).rejects.toEqual(refused(409, 'minutes_circulated'));
  expect((await change('coordinator', 1)).items[0]?.handling).toBe('took_part');
  const later = await arranged('2027-06-30');
  await as('chair').meetings.begin({ params: later.params }, { ifMatch: later.version });
  const approving = { meetingId: later.params.meetingId };
  await as('chair').minutes.approve({ params, body: approving }, { ifMatch: version });
  await expect(change('coordinator', 2)).rejects.toEqual(refused(409, 'interests_closed'));
});

test('the agenda item for interests, the minutes and the register tell of them', async () => {
  const meeting = await over();
  const { params, items } = meeting;
  await declare('partner_lead', meeting, { nature: '=Family at the hall', handling: 'left' });
  const filled = await as('member').meetings.fillings({ params });
  const own = items.find(({ fill }) => fill === 'interests')?.id;
  expect(filled.items.find(({ itemId }) => itemId === own)?.lines).toMatchObject([
    { kind: 'interest', title: 'Decisions to look at again: =Family at the hall' },
  ]);
  const { content } = await as('member').minutes.get({ params });
  expect(content.interests).toMatchObject([{ nature: '=Family at the hall', handling: 'left' }]);
  const file = await as('member').minutes.document({ params, query: { format: 'docx' } });
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await file.arrayBuffer()) });
  expect(value).toContain('Interests declared');
  expect(value).toContain('=Family at the hall (left for the item)');
  const register = await as('observer').interests.list({ params: place(), query: { q: 'family', count: 'true' } });
  expect(register).toMatchObject({ total: 1, items: [{ handling: 'left', heldOn: '2027-03-30' }] });
  const csv = await as('observer').interests.export({ params: place(), query: { q: 'family', format: 'csv' } });
  expect(await csv.text()).toContain(`"'=Family at the hall`.slice(1));
  const none = await as('observer').interests.list({
    params: place(),
    query: { handling: 'took_no_part', q: 'family' },
  });
  expect(none.items).toEqual([]);
});
