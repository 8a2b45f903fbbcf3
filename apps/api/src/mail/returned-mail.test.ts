import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { takeReturnedLetters } from '../reminders/take-returned-letters.ts';
import { openPost, type TestPost } from '../testing/post.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let post: TestPost;
beforeAll(async () => {
  it = await startTestApp();
  post = await openPost(it);
});
beforeEach(async () => {
  await post.startAfresh('2026-11-11T09:00:00Z');
  await post.see.owner.query('truncate address_bounces');
});
afterAll(async () => {
  await post.close();
  await it.stop();
});

const member = () => it.here.people.member;
const token = () => `Bearer ${it.app.config.returnedMailToken}`;

/** A letter to the member that their mail server took. */
async function sent(): Promise<string> {
  await post.see.addAction('2026-11-11', member());
  await post.planAndSend();
  return post.toMember().at(-1)?.messageId ?? '';
}

type Notice = { messageId: string; to?: string; action?: string; status?: string; said?: string };

/** As Postfix writes one. */
const notice = ({ messageId, to = member().email, action = 'failed', status = '5.1.1', said }: Notice) =>
  [
    'From: MAILER-DAEMON@mx.example.org',
    'To: trivet@example.org',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'I am sorry to have to inform you',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${said ?? `550 ${status} no such\r\n user here`}`,
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: ${messageId}`,
    'Subject: What you owe',
    '',
    'Hello',
    '--b--',
    '',
  ].join('\r\n');

const hand = async (payload: string | Buffer, headers: Record<string, string> = {}) =>
  it.app.inject({
    method: 'POST',
    url: '/mail/returned',
    headers: { 'content-type': 'message/rfc822', authorization: token(), ...headers },
    payload,
  });
const taken = async (payload: string | Buffer) => JSON.parse((await hand(payload)).body).taken as boolean;
const marked = async () => {
  const { rows } = await post.see.owner.query<{ email: string; reason: string }>(
    'select email, reason from address_bounces',
  );
  return rows;
};
const told = async () => {
  const params = { workspaceId: it.here.workspaceId };
  const { items } = await it.as(it.here.people.partner_lead).notifications.list({ params, query: {} });
  return items.filter(({ kind }) => kind === 'address_bounced').length;
};

test('a letter that comes back stands as failed with the reason, and its address is marked, once', async () => {
  const messageId = await sent();
  expect(await taken(notice({ messageId }))).toBe(true);
  expect(await taken(notice({ messageId }))).toBe(false);
  await takeReturnedLetters(post.pool);
  await takeReturnedLetters(post.pool);
  const reason = 'The letter came back: 550 5.1.1 no such user here';
  expect(await post.see.messages()).toMatchObject([{ person: 'member', state: 'failed', failure: reason }]);
  expect(await marked()).toEqual([{ email: member().email, reason }]);
  expect(await told()).toBe(1);
});

test('the address stays marked though the next letter is taken, until the person has another', async () => {
  await taken(notice({ messageId: await sent() }));
  await takeReturnedLetters(post.pool);
  await post.see.addAction('2026-11-12', member());
  await post.planAndSend('2026-11-12T09:00:00Z');
  expect(await marked()).toHaveLength(1);
});

test.each<[what: string, change: Partial<Notice>]>([
  ['a delay', { action: 'delayed', status: '4.4.1' }],
  ['a full mailbox that is tried again', { status: '4.2.2' }],
  ['a delivery', { action: 'delivered', status: '2.0.0' }],
  ['a letter that is not ours', { messageId: '<someone-elses@example.net>' }],
  ['a letter without an id', { messageId: '' }],
  ['an id that no database can keep', { messageId: '<a\0b@example.org>' }],
])('%s changes nothing', async (_what, change) => {
  const messageId = await sent();
  expect(await taken(notice({ messageId, ...change }))).toBe(false);
  await takeReturnedLetters(post.pool);
  expect(await post.see.messages()).toMatchObject([{ state: 'sent' }]);
});

test.each<[what: string, change: Partial<Notice>]>([
  ['what looked like spam', { status: '5.7.1' }],
  ['an address that is not the person’s any more', { to: 'former@example.org' }],
  ['an address that no database can keep', { to: 'a\0b@example.org' }],
])('%s fails the letter and marks no address', async (_what, change) => {
  expect(await taken(notice({ messageId: await sent(), ...change }))).toBe(true);
  await takeReturnedLetters(post.pool);
  expect(await post.see.messages()).toMatchObject([{ state: 'failed' }]);
  expect(await marked()).toEqual([]);
});

test('an answer of a person, an out-of-office note and what is no letter at all change nothing', async () => {
  const messageId = await sent();
  const answer = `From: a@example.org\r\nIn-Reply-To: ${messageId}\r\nSubject: Re: 5.1.1\r\n\r\nAction: failed\r\n`;
  const deep = 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'.repeat(200);
  const broken = notice({ messageId }).replace('message/delivery-status', 'text/plain');
  for (const one of [
    answer,
    deep,
    broken,
    '\0\0\0',
    Buffer.from([0xff, 0xfe, 0x00]),
    notice({ messageId }).slice(0, 400),
  ])
    expect(await taken(one)).toBe(false);
  expect(await post.see.messages()).toMatchObject([{ state: 'sent' }]);
});

test('what a notice says is one line of 500 characters at most', async () => {
  const said = `550 \u001b[31m<script>\u2028${'x'.repeat(5000)}`;
  await taken(notice({ messageId: await sent(), said }));
  await takeReturnedLetters(post.pool);
  const [message] = await post.see.messages();
  expect(message?.failure?.length).toBeLessThanOrEqual(500);
  expect(message?.failure).not.toMatch(/[\p{Cc}\u2028]/u);
});

test('nothing is taken without the token, too large, or of another type; and there is no such address without a token', async () => {
  const whole = notice({ messageId: await sent() });
  for (const authorization of ['', 'Bearer', 'Bearer wrong', `${token()}x`])
    expect((await hand(whole, { authorization })).statusCode).toBe(401);
  expect((await hand(whole + 'x'.repeat(1024 * 1024))).statusCode).toBe(413);
  expect((await hand(whole, { 'content-type': 'application/json' })).statusCode).toBe(415);
  const config = { ...it.app.config, returnedMailToken: undefined };
  const without = await buildApp({ config, pool: it.pool, authPool: it.authPool });
  expect((await without.inject({ method: 'POST', url: '/mail/returned' })).statusCode).toBe(404);
  await without.close();
  expect(await post.see.messages()).toMatchObject([{ state: 'sent' }]);
});
