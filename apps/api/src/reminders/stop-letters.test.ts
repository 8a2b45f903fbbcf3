import { withoutLetters } from '@trivet/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPost, type TestPost } from '../testing/post.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { stopAskedLetters } from './stop-asked-letters.ts';

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

describe('a letter', () => {
  test('is answered to whoever coordinates, and says how to stop it and to the mail program, too', async () => {
    await post.see.addAction('2026-11-11', member());
    await post.planAndSend();
    const [letter] = post.toMember();
    expect(letter?.headers['reply-to']).toContain(it.here.people.coordinator.email);
    const url = /<(http:\/\/localhost:3000\/stop\/[\w-]+)>/.exec(letter?.headers['list-unsubscribe'] ?? '')?.[1];
    expect(letter?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(letter?.text).toContain(`Stop these emails: ${url}`);
    expect(letter?.headers['auto-submitted']).toBe('auto-generated');
  });

  test('about what is always sent has no way to stop it', async () => {
    await post.see.addReport('2026-11-06');
    await post.planAndSend('2026-11-11T09:00:00Z');
    const [letter] = post.mail.letters.filter(({ to }) => to === it.here.people.coordinator.email);
    expect(letter?.headers['list-unsubscribe']).toBeUndefined();
    expect(letter?.text).not.toContain('Stop these');
  });

  test('takes no header from any name it holds', async () => {
    const evil = 'Bo\r\nBcc: all@example.org\u2028X: y';
    await post.see.owner.query(`update people set name = $2 where id = $1`, [member().personId, evil]);
    await post.see.owner.query(`update people set name = $2 where id = $1`, [
      it.here.people.coordinator.personId,
      evil,
    ]);
    await post.see.owner.query(`update partnerships set name = $2 where id = $1`, [it.here.partnershipIds[0], evil]);
    await post.see.addAction('2026-11-11', member(), { title: evil });
    await post.planAndSend();
    const [letter] = post.toMember();
    expect(letter?.headers['bcc']).toBeUndefined();
    expect(letter?.headers['x']).toBeUndefined();
    expect(letter?.to).toBe(member().email);
    await post.see.owner.query(`update people set name = 'member of here' where id = $1`, [member().personId]);
    await post.see.owner.query(`update partnerships set name = 'Partnership FIRST' where id = $1`, [
      it.here.partnershipIds[0],
    ]);
  });
});

describe('stopping letters', () => {
  const press = (url: string, headers: Record<string, string>, payload: string) =>
    it.app.inject({ method: 'POST', url, headers, payload });
  const stopUrl = async () => {
    await post.see.addAction('2026-11-11', member());
    await post.planAndSend();
    return `/stop/${/\/stop\/([\w-]+)/.exec(post.toMember().at(-1)?.text ?? '')?.[1]}`;
  };
  const preferences = async () => {
    const params = { workspaceId: it.here.workspaceId, personId: member().personId };
    return (await it.as(member()).people.get({ params })).preferences?.notifications;
  };

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'parts',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
    ],
  ])('by one click in a mail program that posts %s, without signing in', async (_how, type, payload) => {
    const url = await stopUrl();
    const answer = await press(url, { 'content-type': type }, payload);
    expect(answer.statusCode).toBe(200);
    await stopAskedLetters(post.pool);
    const held = await preferences();
    expect(held).toMatchObject({
      action_due: { email: 'off', inApp: 'now' },
      report_late: { email: 'now', mandatory: true },
    });
    expect(held?.risk_variation.email).toBe('now');
    await stopAskedLetters(post.pool);
    await post.see.addAction('2026-11-12', member());
    post.mail.letters.length = 0;
    await post.planAndSend('2026-11-12T09:00:00Z');
    expect(post.toMember()).toEqual([]);
  });

  test('by a page that does nothing until its button is pressed', async () => {
    const url = await stopUrl();
    const page = await it.app.inject({ method: 'GET', url });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('<form method="post">');
    await stopAskedLetters(post.pool);
    expect((await preferences())?.action_due.email).toBe('now');
    const pressed = await press(
      url,
      { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      '',
    );
    expect(pressed.body).toContain('are stopped');
  });

  test('leads nowhere with a key that no letter has, and opens nothing else', async () => {
    for (const key of [crypto.randomUUID(), 'x', '../api/v1/me', "' or true --"]) {
      const url = `/stop/${encodeURIComponent(key)}`;
      const found = await it.app.inject({ method: 'GET', url });
      expect(found.statusCode).toBe(404);
      expect((await press(url, { 'content-type': 'application/x-www-form-urlencoded' }, '')).statusCode).toBe(404);
    }
    const key = (await stopUrl()).replace('/stop/', '');
    const me = await it.app.inject({ method: 'GET', url: '/api/v1/me', headers: { authorization: `Bearer ${key}` } });
    expect(me.statusCode).toBe(401);
  });

  test('leaves what must be sent as it is', () => {
    expect(withoutLetters({}, ['report_late', 'account_security'])).toEqual({});
    expect(withoutLetters({ notifications: { mention: { inApp: 'off' } } }, ['mention', 'report_late'])).toEqual({
      notifications: { mention: { inApp: 'off', email: 'off' } },
    });
  });
});
