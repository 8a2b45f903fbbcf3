import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());
beforeEach(() => look(it, 'truncate pulse_answers'));

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
type Meeting = { partnershipId: string; meetingId: string };
const there: readonly Role[] = ['chair', 'coordinator', 'partner_lead', 'member', 'sponsor'];

const current = async (params: Meeting) => (await as('chair').meetings.get({ params })).version;
const answer = (role: Role, params: Meeting, score: number, comment = '') =>
  as(role).pulse.answer({ params, body: { score, comment } });
const close = async (params: Meeting, role: Role = 'chair') =>
  as(role).pulse.close({ params }, { ifMatch: await current(params) });

/** A meeting under way at its first item, with these people there. */
async function begun(people: readonly Role[] = there) {
  const body = { title: 'Board', heldOn: '2026-11-23', fromTime: '10:00', toTime: '12:00' };
  const arranged = await as('chair').meetings.arrange({ params: place(), body });
  const params = { ...place(), meetingId: arranged.id };
  await as('chair').meetings.begin({ params }, { ifMatch: arranged.version });
  const { attendees } = await as('chair').attendance.get({ params });
  for (const role of people) {
    const { personId } = it.here.people[role];
    if (!attendees.some((each) => each.personId === personId))
      await as('chair').attendance.add({ params, body: { personId } });
  }
  await as('chair').attendance.allPresent({ params });
  return params;
}

async function over(people?: readonly Role[]) {
  const params = await begun(people);
  await as('chair').meetings.end({ params }, { ifMatch: await current(params) });
  return params;
}

test('it is asked from the last item on, everybody changes their own answer, and sees nobody else’s', async () => {
  const params = await begun();
  await expect(answer('member', params, 4)).rejects.toEqual(refused(409, 'pulse_not_yet'));
  const { items, version } = await as('chair').meetings.get({ params });
  const body = { itemId: items.at(-1)?.id ?? '' };
  await as('chair').meetings.turnTo({ params, body }, { ifMatch: version });
  expect((await as('member').pulse.ofMeeting({ params })).permissions.may).toEqual(['pulse.answer']);
  await answer('member', params, 2);
  const changed = await answer('member', params, 4, 'The paper came late');
  expect(changed).toMatchObject({ standing: 'open', answered: 1, mine: { score: 4, comment: 'The paper came late' } });
  await answer('partner_lead', params, 1, 'Mine alone');
  for (const role of ['chair', 'member', 'coordinator', 'observer', 'auditor'] as const) {
    const seen = await as(role).pulse.ofMeeting({ params });
    expect(seen).toMatchObject({ answered: 2, result: null });
    expect(JSON.stringify(seen)).not.toContain('Mine alone');
  }
});

test('the result is told when it is closed, together and without names; and it is never opened again', async () => {
  const params = await over();
  const given = { chair: 5, coordinator: 4, partner_lead: 2, member: 4 } as const;
  for (const [role, score] of Object.entries(given)) await answer(role as Role, params, score, `By ${score}`);
  await expect(close(params, 'member')).rejects.toEqual(refused(403));
  expect((await as('chair').pulse.ofMeeting({ params })).result).toBeNull();
  const closed = await close(params);
  expect(closed).toMatchObject({ standing: 'closed', answered: 4, result: { mean: 3.8, counts: null } });
  expect(closed.asked).toBeGreaterThanOrEqual(5);
  expect(closed.result?.comments.toSorted()).toEqual(['By 2', 'By 4', 'By 4', 'By 5']);
  await expect(answer('sponsor', params, 1)).rejects.toEqual(refused(409, 'pulse_closed'));
  await expect(close(params)).rejects.toEqual(refused(409, 'pulse_closed'));
});

test('fewer than 3 answers are never told, whoever asks and whenever', async () => {
  const params = await over();
  await answer('chair', params, 5);
  await answer('member', params, 1, 'Only we two');
  await expect(close(params)).rejects.toEqual(refused(409, 'too_few_answers'));
  await look(
    it,
    `update meetings set begun_at = begun_at - interval '8 days', ended_at = ended_at - interval '8 days'
    where id = $1`,
    [params.meetingId],
  );
  expect(await as('chair').pulse.ofMeeting({ params })).toMatchObject({ standing: 'closed', result: null });
  await expect(answer('sponsor', params, 1)).rejects.toEqual(refused(409, 'pulse_closed'));
  const { items } = await as('chair').pulse.trend({ params: place() });
  expect(items).toMatchObject([{ answered: 2, mean: null }]);
});

test('the trend and the next agenda tell what the last meetings came to', async () => {
  const params = await over();
  for (const role of there) await answer(role, params, 4);
  expect((await as('observer').pulse.trend({ params: place() })).items[0]?.mean).toBeNull();
  const closed = await close(params);
  expect(closed.result?.counts).toEqual([0, 0, 0, 5, 0]);
  expect((await as('observer').pulse.trend({ params: place() })).items).toMatchObject([{ answered: 5, mean: 4 }]);
  const body = { title: 'Next', heldOn: '2027-03-30', fromTime: '10:00', toTime: '12:00' };
  const next = await as('chair').meetings.arrange({ params: place(), body });
  const filled = await as('member').meetings.fillings({ params: { ...place(), meetingId: next.id } });
  expect(filled.items.at(-1)?.lines).toMatchObject([{ kind: 'pulse', title: 'Last time 4.0 of 5, from 5 answers' }]);
});

test('nothing that is kept says who answered, nor when: no entry, no event, no key, no column', async () => {
  const params = await over();
  const entries = () =>
    look<{ n: string }>(it, 'select count(*) as n from audit_entries union all select count(*) from events');
  const before = await entries();
  const response = await it.send(it.here.people.member, {
    method: 'PUT',
    url: `/api/v1/partnerships/${params.partnershipId}/meetings/${params.meetingId}/pulse/answer`,
    headers: { 'idempotency-key': 'kept-by-nobody', 'content-type': 'application/json' },
    body: JSON.stringify({ score: 1, comment: 'Nobody knows it was me' }),
  });
  expect(response.statusCode).toBe(200);
  expect(await entries()).toEqual(before);
  expect(await look(it, `select 1 from idempotency_keys where key = 'kept-by-nobody'`)).toEqual([]);
  const [row] = await look<Record<string, unknown>>(it, 'select * from pulse_answers');
  expect(Object.keys(row ?? {}).toSorted()).toEqual(
    ['answerer', 'comment', 'id', 'meeting_id', 'partnership_id', 'score', 'workspace_id'].toSorted(),
  );
  const people = Object.values(it.here.people).map(({ personId }) => personId);
  const attendees = (await as('chair').attendance.get({ params })).attendees.map(({ id }) => id);
  for (const value of Object.values(row ?? {})) expect([...people, ...attendees]).not.toContain(value);
});

test('the same person ten times at once has one answer', async () => {
  const params = await over();
  await Promise.all(Array.from({ length: 10 }, (_, n) => answer('member', params, (n % 5) + 1)));
  expect(await look(it, 'select id from pulse_answers')).toHaveLength(1);
  expect(await as('member').pulse.ofMeeting({ params })).toMatchObject({ answered: 1 });
});

test('whoever was not there is not asked; a deputy who is known is, and does not read what was said before', async () => {
  const params = await over(['chair', 'coordinator']);
  await expect(answer('observer', params, 5)).rejects.toEqual(refused(403));
  const elsewhere = it.as(it.elsewhere.people.chair).pulse;
  await expect(elsewhere.ofMeeting({ params })).rejects.toEqual(refused(404));
  await expect(elsewhere.answer({ params, body: { score: 5 } })).rejects.toEqual(refused(404));
  await expect(answer('chair', params, 6)).rejects.toEqual(names('/score'));
  await answer('partner_lead', params, 2, 'Before I left');
  const { partner_lead: lead, broker } = it.here.people;
  await look(it, 'update memberships set deputy_person_id = $2 where person_id = $1', [lead.personId, broker.personId]);
  await look(
    it,
    `update meeting_attendees set status = 'deputy', deputy_name = (select name from people where id = $3)
     where meeting_id = $1 and person_id = $2`,
    [params.meetingId, lead.personId, broker.personId],
  );
  expect((await as('broker').pulse.ofMeeting({ params })).mine).toBeNull();
  await expect(answer('broker', params, 5)).rejects.toEqual(refused(409, 'answered_already'));
  await expect(answer('partner_lead', params, 5)).rejects.toEqual(refused(403));
});
