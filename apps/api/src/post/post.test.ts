import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPost, type TestPost } from '../testing/post.ts';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let post: TestPost;
let answer: () => void;
beforeAll(async () => {
  it = await startTestApp();
  post = await openPost(it, () => answer());
});
beforeEach(async () => {
  answer = () => {};
  await post.startAfresh('2026-11-11T09:00:00Z');
  await post.see.owner.query('delete from address_bounces');
});
afterAll(async () => {
  await post.close();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const postOf = (role: Role) => it.as(it.here.people[role]).post;
const params = () => ({ workspaceId: it.here.workspaceId });
const member = () => it.here.people.member;
const failing = async () => {
  answer = () => {
    throw Object.assign(new Error('550 policy'), { responseCode: 550 });
  };
  await post.see.addAction('2026-11-11', member(), { title: 'A secret of theirs' });
  await post.planAndSend();
  answer = () => {};
  const { items } = await postOf('administrator').list({ params: params(), query: { state: 'failed' } });
  return items;
};

test('an administrator sees what failed and why, never what it says, and has it tried again', async () => {
  const [letter, ...more] = await failing();
  expect(more).toEqual([]);
  expect(letter).toMatchObject({
    personName: 'member of here',
    kind: 'day',
    day: '2026-11-11',
    state: 'failed',
    failure: expect.stringContaining('550'),
    permissions: { may: ['message.see', 'message.retry'] },
  });
  expect(JSON.stringify(letter)).not.toContain('secret');
  const again = await postOf('administrator').retry({ params: { ...params(), messageId: letter?.id ?? '' } });
  expect(again).toMatchObject({ state: 'waiting', attempts: 0, failure: null, permissions: { may: ['message.see'] } });
  await post.sendAll();
  expect(post.toMember()).toHaveLength(2);
  const [first, second] = post.toMember();
  expect(second?.messageId).toBe(first?.messageId);
  const { items } = await postOf('administrator').list({ params: params() });
  expect(items).toMatchObject([{ state: 'sent', attempts: 1 }]);
  const { rows } = await post.see.owner.query(`select subject_id from audit_entries where action = 'message.retry'`);
  expect(rows).toEqual([{ subject_id: letter?.id }]);
});

test('what did not fail is not tried again; who is no administrator sees nothing; another workspace has none of it', async () => {
  const [letter] = await failing();
  const one = { params: { ...params(), messageId: letter?.id ?? '' } };
  await expect(postOf('chair').list({ params: params() })).rejects.toThrow('message.see');
  await expect(postOf('coordinator').retry(one)).rejects.toThrow('message.retry');
  const elsewhere = it.as(it.elsewhere.people.administrator).post;
  await expect(elsewhere.list({ params: params() })).rejects.toEqual(refused(404));
  const theirs = { params: { workspaceId: it.elsewhere.workspaceId, messageId: letter?.id ?? '' } };
  await expect(elsewhere.retry(theirs)).rejects.toEqual(refused(404));
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => postOf('administrator').retry(one)));
  expect(tries.some(({ status }) => status === 'fulfilled')).toBe(true);
  await post.sendAll();
  await expect(postOf('administrator').retry(one)).rejects.toEqual(refused(409));
});

test('an address that nobody has is marked until it is another or answers, and those around the person are told once', async () => {
  const { administrator, partner_lead, coordinator } = it.here.people;
  const personParams = { ...params(), personId: member().personId };
  const bounced = async () => (await it.as(administrator).people.get({ params: personParams })).emailBounced;
  expect(await bounced()).toBeNull();
  await post.bounce(member());
  expect(await bounced()).toMatchObject({ reason: expect.stringContaining('550') });
  await post.bounce(member());
  for (const person of [partner_lead, coordinator]) {
    const { items } = await it.as(person).notifications.list({ params: params() });
    const told = items.filter(({ kind }) => kind === 'address_bounced');
    expect(told.map(({ words }) => words)).toEqual(['Emails to member of here come back. Ask for another address']);
  }
  expect((await it.as(it.here.people.outsider).people.get({ params: personParams })).emailBounced).toBeNull();
  await post.see.owner.query(`update people set email = 'new@here.example.org' where id = $1`, [member().personId]);
  expect(await bounced()).toBeNull();
  await post.see.owner.query('update people set email = $2 where id = $1', [member().personId, member().email]);
  expect(await bounced()).not.toBeNull();
  await post.see.addAction('2026-11-11', member());
  await post.planAndSend();
  expect(await bounced()).toBeNull();
});
