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
const second = () => ({ partnershipId: it.here.partnershipIds[1] });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

async function found(code: string) {
  const body = { name: code, code, kind: 'local', level: 'network' } as const;
  const params = { workspaceId: it.here.workspaceId };
  const { id: partnershipId } = await as('coordinator').partnerships.create({ params, body });
  return { partnershipId };
}

test('an outcome’s Senior Responsible Owner sees the partnership from when it contributes until that ends', async () => {
  const params = await found('SEEN');
  await expect(as('sro').partnerships.get({ params })).rejects.toEqual(refused(403));
  const body = { outcomeId: it.here.outcomeId, words: 'Earlier help', weight: 'supporting' } as const;
  const added = await as('coordinator').contributions.add({ params, body });
  expect(added).toMatchObject({ ...body, outcomeCode: 'O1', sro: { name: 'sro of here' }, endedOn: null });
  expect((await as('sro').partnerships.get({ params })).code).toBe('SEEN');
  const one = { ...params, contributionId: added.id };
  const edited = await as('coordinator').contributions.edit({ params: one, body: { weight: 'main' } }, { ifMatch: 1 });
  expect(edited).toMatchObject({ weight: 'main', words: 'Earlier help' });
  const end = (on: string, ifMatch: number, by: Role = 'coordinator') =>
    as(by).contributions.end({ params: one, body: { on } }, { ifMatch });
  await expect(end('2099-01-01', 2)).rejects.toEqual(names('/on'));
  await expect(end(today(), 2, 'sro')).rejects.toThrow('contribution.end');
  expect(await end(today(), 2)).toMatchObject({ endedOn: today(), permissions: { may: ['contribution.see'] } });
  await expect(as('sro').partnerships.get({ params })).rejects.toEqual(refused(403));
  await expect(end(today(), 3)).rejects.toEqual(refused(409, 'contribution_ended'));
  const list = async (past: 'true' | 'false') =>
    (await as('coordinator').contributions.list({ params, query: { past } })).items.map(({ id }) => id);
  expect([await list('true'), await list('false')]).toEqual([[added.id], []]);
  expect((await as('coordinator').contributions.add({ params, body })).id).not.toBe(added.id);
});

test('one outcome is contributed to once, also by ten at once; others’ outcomes are refused', async () => {
  const params = await found('ONCE');
  const add = (outcomeId: string) => as('coordinator').contributions.add({ params, body: { outcomeId } });
  const adding = await Promise.allSettled(Array.from({ length: 10 }, () => add(it.here.outcomeId)));
  expect(adding.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(add(it.here.outcomeId)).rejects.toMatchObject({
    problem: { status: 409, errors: [{ pointer: '/outcomeId' }] },
  });
  await expect(add(it.elsewhere.outcomeId)).rejects.toEqual(refused(422));
  await expect(add(it.elsewhere.outcomeId)).rejects.toEqual(names('/outcomeId'));
});

test('members read and do not change; strangers find nothing', async () => {
  const first = { partnershipId: it.here.partnershipIds[0] };
  const one = { ...first, contributionId: it.here.contributionId };
  expect((await as('observer').contributions.get({ params: one })).permissions).toEqual({
    may: ['contribution.see'],
    fields: [],
  });
  const edit = as('member').contributions.edit({ params: one, body: { words: 'x' } }, { ifMatch: 1 });
  await expect(edit).rejects.toThrow('contribution.edit');
  const stale = as('chair').contributions.edit({ params: one, body: { words: 'x' } }, { ifMatch: 9 });
  await expect(stale).rejects.toEqual(refused(412));
  const elsewhere = as('chair').contributions.get({ params: { ...second(), contributionId: it.here.contributionId } });
  await expect(elsewhere).rejects.toEqual(refused(404));
  const stranger = it.as(it.elsewhere.people.chair).contributions;
  await expect(stranger.get({ params: one })).rejects.toEqual(refused(404));
});
