import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPost, type TestPost } from '../testing/post.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let post: TestPost;
beforeAll(async () => {
  it = await startTestApp();
  post = await openPost(it);
});
beforeEach(() => post.startAfresh('2026-11-11T09:00:00Z'));
afterAll(async () => {
  await post.close();
  await it.stop();
});

const member = () => it.here.people.member;
const monday = '2026-11-16T09:00:00Z';
const bell = async () =>
  (await it.as(member()).notifications.list({ params: { workspaceId: it.here.workspaceId } })).items;

describe('what is due', () => {
  test.each([
    ['now', { email: 'now' }, 1, 1],
    ['daily, which is the same letter', { email: 'daily' }, 1, 1],
    ['weekly', { email: 'weekly' }, 0, 1],
    ['off', { email: 'off' }, 0, 1],
    ['not in the product', { inApp: 'off' }, 1, 0],
  ])('by letter %s', async (_how, choice, letters, shown) => {
    await post.choose('action_due', choice);
    await post.see.addAction('2026-11-11', member());
    await post.planAndSend();
    expect(post.toMember()).toHaveLength(letters);
    expect(await bell()).toHaveLength(shown);
    expect(await post.see.ledger()).toEqual(['member 0']);
  });

  test('neither way, is not asked; and a late report is, whatever was chosen', async () => {
    await post.choose('action_due', { email: 'off', inApp: 'off' });
    await post.see.addAction('2026-11-11', member());
    await post.planAndSend();
    expect(await post.see.ledger()).toEqual([]);
    await post.see.clear();
    await post.see.owner.query(
      `update people set preferences = '{"notifications": {"report_due": {"email": "off", "inApp": "off"}}}'`,
    );
    await post.see.addReport('2026-11-11');
    await post.planAndSend();
    expect(await post.see.ledger()).toEqual([]);
    await post.planAndSend('2026-11-13T09:00:00Z');
    expect((await post.see.ledger()).toSorted()).toEqual(['chair 2', 'coordinator 2']);
    expect(post.mail.letters).toHaveLength(2);
  });
});

describe('news', () => {
  test('of what becomes mine waits for the morning, and stands in the day’s letter with what is due', async () => {
    await post.give();
    await post.sendAll();
    expect(post.toMember()).toEqual([]);
    await post.see.addAction('2026-11-11', member());
    await post.planAndSend();
    expect(post.toMember()).toMatchObject([{ subject: '1 thing to finish, and 1 new' }]);
    expect(post.toMember()[0]?.text).toMatch(
      /Action FIRST-A-\d+ is yours: Book the hall\.\nhttp:\/\/localhost:3000\/w\/here\/p\/FIRST\/actions\/FIRST-A-/,
    );
    await post.planAndSend();
    expect(post.toMember()).toHaveLength(1);
  });

  test('at once is a letter of its own, that names nothing in its subject', async () => {
    await post.choose('assignment', { email: 'now' });
    await post.give('Quiet words');
    await post.sendAll();
    expect(post.toMember()).toMatchObject([
      { subject: expect.stringMatching(/^Action FIRST-A-\d+ is yours$/), text: expect.stringContaining('Quiet words') },
    ]);
  });

  test('that was read in the product before the letter leaves is left out of it', async () => {
    await post.give();
    await post.plan();
    await it.as(member()).notifications.readAll({ params: { workspaceId: it.here.workspaceId } });
    await post.sendAll();
    expect(post.toMember()).toEqual([]);
    expect(await post.see.messages()).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('that somebody wants nowhere is in neither bell nor letter', async () => {
    await post.choose('assignment', { email: 'off', inApp: 'off' });
    await post.give();
    await post.planAndSend();
    expect(post.toMember()).toEqual([]);
    expect(await bell()).toEqual([]);
    expect(await it.as(member()).notifications.count({ params: { workspaceId: it.here.workspaceId } })).toEqual({
      unread: 0,
    });
  });
});

describe('the week’s letter', () => {
  test('tells on the first working day what is late, weeks after its last step, and what falls due', async () => {
    await post.see.addAction('2026-08-03', member(), { title: 'Long overdue' });
    await post.see.addAction('2026-11-20', member(), { title: 'Due this week' });
    await post.see.addAction('2026-12-18', member(), { title: 'Far away' });
    await post.planAndSend();
    post.mail.letters.length = 0;
    await post.planAndSend(monday);
    const [week, ...more] = post.toMember();
    expect(more).toEqual([]);
    expect(week?.subject).toBe('Your week: 1 due, 1 late');
    expect(week?.text).toContain('Long overdue');
    expect(week?.text).not.toContain('Far away');
    await post.planAndSend('2026-11-16T11:00:00Z');
    expect(post.toMember()).toHaveLength(1);
    await post.planAndSend('2026-11-23T09:00:00Z');
    expect(post.toMember().map(({ subject }) => subject)).toContain('Your week: 2 late');
  });

  test('does not come when it is empty, when what it told is done before it leaves, or when it is switched off', async () => {
    await post.planAndSend(monday);
    expect(post.mail.letters).toEqual([]);
    await post.see.addAction('2026-10-05', member());
    await post.choose('weekly_digest', { email: 'off' });
    await post.planAndSend(monday);
    expect(post.toMember().filter(({ subject }) => subject.startsWith('Your week'))).toEqual([]);
    await post.see.clear();
    post.mail.letters.length = 0;
    await post.choose('weekly_digest', {});
    await post.see.addAction('2026-11-20', member());
    await post.plan();
    await post.see.owner.query(
      `update actions set status = 'done', closed_on = '2026-11-16', closing_note = 'Booked', percent = 100`,
    );
    await post.sendAll();
    expect(post.mail.letters).toEqual([]);
  });

  test('holds the news that somebody keeps for it, and waits over a bank holiday', async () => {
    await post.choose('assignment', { email: 'weekly' });
    await post.give();
    await post.planAndSend();
    expect(post.mail.letters).toEqual([]);
    // Easter Monday.
    await post.planAndSend('2027-03-29T09:00:00Z');
    expect(post.mail.letters).toEqual([]);
    await post.planAndSend('2027-03-30T09:00:00Z');
    expect(post.toMember()).toMatchObject([{ subject: 'Your week: 1 new' }]);
  });
});
