import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { openPost, type TestPost } from '../testing/post.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let post: TestPost;
beforeAll(async () => {
  it = await startTestApp();
  post = await openPost(it);
});
beforeEach(async () => {
  await look(it, 'truncate outbox');
  await post.startAfresh('2026-12-01T12:00:00Z');
});
afterAll(async () => {
  await post.close();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const at = (meetingId: string) => ({ ...params(), meetingId });

const bell = async (role: Role) => {
  const { workspaceId } = it.here;
  const { items } = await as(role).notifications.list({ params: { workspaceId }, query: { unread: 'true' } });
  return items.map(({ words }) => words);
};

async function over() {
  const body = { title: 'Board', heldOn: '2026-12-01', fromTime: '10:00', toTime: '12:00' };
  const arranged = await as('chair').meetings.arrange({ params: params(), body });
  const meeting = await as('chair').meetings.begin({ params: at(arranged.id) }, { ifMatch: arranged.version });
  const agendaItemId = meeting.items[0]?.id ?? '';
  const [ownerPartnerId] = it.here.partnerIds;
  const ownerPersonId = it.here.people.partner_lead.personId;
  const owner = { ownerPartnerId: it.here.partnerIds[1] ?? ownerPartnerId, ownerPersonId };
  const draft = { title: 'Agree the venue rota', dueOn: '2027-01-29', agendaItemId, ...owner };
  const action = await as('chair').actions.raise({ params: params(), body: draft });
  return { ...(await as('chair').meetings.end({ params: at(meeting.id) }, { ifMatch: meeting.version })), action };
}

test('nobody hears of an action until the minutes go out; then everyone hears, their own actions first', async () => {
  const meeting = await over();
  await post.followAll();
  expect(await bell('partner_lead')).toEqual([]);
  await as('chair').minutes.circulate({ params: at(meeting.id), body: {} }, { ifMatch: meeting.version });
  await post.followAll();
  expect((await bell('partner_lead')).toSorted()).toEqual([
    `Action ${meeting.action.reference} is yours: Agree the venue rota`,
    'Your action from Tuesday 1 December: Board',
  ]);
  expect(await bell('member')).toEqual(['The minutes of Tuesday 1 December are out: Board']);
  expect(await bell('chair')).toEqual([]);
});

test('who takes the minutes hears of a correction, and who asked for it of the answer', async () => {
  const meeting = await over();
  await as('chair').minutes.circulate({ params: at(meeting.id), body: {} }, { ifMatch: meeting.version });
  await look(it, 'truncate outbox');
  const words = 'We were there too';
  const asked = await as('member').minutes.correct({ params: at(meeting.id), body: { words } });
  await post.followAll();
  expect(await bell('coordinator')).toContain(
    'Somebody asks for a correction of the minutes of Tuesday 1 December: Board',
  );
  const one = { ...at(meeting.id), correctionId: asked.corrections[0]?.id ?? '' };
  await as('coordinator').minutes.answer({ params: one, body: { answer: 'taken' } }, { ifMatch: 1 });
  await post.followAll();
  expect(await bell('member')).toContain('Your correction of the minutes of Tuesday 1 December has its answer: Board');
});

describe('approved minutes answer the lines that name meetings', () => {
  beforeEach(() =>
    look(
      it,
      'truncate accountability_agreements, accounts_given, accountability_private_details, accountability_lines cascade',
    ),
  );
  const terms = { about: 'delivery', whatFor: 'Visits made', cadence: 'quarterly', firstDueOn: '2026-12-01' } as const;
  const agreed = async (means: 'meeting' | 'report') => {
    const [toPartnerId, fromPartnerId] = it.here.partnerIds;
    const body = { answersTo: 'partner', fromPartnerId, toPartnerId, ...terms, means } as const;
    const { id } = await as('chair').accountabilityLines.draft({ params: params(), body });
    await look(it, `update accountability_lines set agreed_on = starts_on where id = $1`, [id]);
    return id;
  };
  const approve = async (meeting: { id: string; version: number }) => {
    const out = await as('chair').minutes.circulate({ params: at(meeting.id), body: {} }, { ifMatch: meeting.version });
    const next = await as('chair').meetings.arrange({
      params: params(),
      body: { title: 'Board', heldOn: '2026-12-08', fromTime: '10:00', toTime: '12:00' },
    });
    await as('chair').meetings.begin({ params: at(next.id) }, { ifMatch: next.version });
    const body = { meetingId: next.id };
    await as('chair').minutes.approve({ params: at(meeting.id), body }, { ifMatch: out.version });
  };
  const accounts = async (lineId: string) =>
    (await as('chair').accountabilityLines.accounts({ params: { ...params(), lineId } })).items;
  const record = async (meetingId: string, status: 'present' | 'absent', of: 'partner_lead' | 'chair') => {
    const { attendees } = await as('chair').attendance.get({ params: at(meetingId) });
    const one = attendees.find(({ personId }) => personId === it.here.people[of].personId);
    const where = { ...at(meetingId), attendeeId: one?.id ?? '' };
    await as('chair').attendance.record({ params: where, body: { status } }, { ifMatch: one?.version ?? 0 });
  };

  test('for the day they owe, and no others', async () => {
    const [named, other] = [await agreed('meeting'), await agreed('report')];
    const meeting = await over();
    await approve(meeting);
    expect(await accounts(named)).toMatchObject([
      { dueOn: '2026-12-01', givenOn: '2026-12-01', means: 'meeting', evidence: meeting.reference },
    ]);
    expect(await accounts(other)).toEqual([]);
  });

  test.for(['present', 'absent'] as const)('of a partner that the roll calls %s', async (status) => {
    const line = await agreed('meeting');
    const meeting = await over();
    await record(meeting.id, 'present', 'chair');
    await record(meeting.id, status, 'partner_lead');
    await approve(meeting);
    expect(await accounts(line)).toHaveLength(status === 'present' ? 1 : 0);
  });
});
