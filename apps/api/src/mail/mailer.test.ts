import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { renderLetter } from './letter.ts';
import { createMailer, type Letter, type Mailer, type MailerOptions } from './mailer.ts';
import { type Script, silence, startScriptedServer } from './scripted-server.fixture.ts';
import { startSink, type ReceivedLetter, type SinkOptions } from './sink.ts';

const product = { name: 'Trivet', address: 'post@trivet.example' };
const letter: Letter = {
  messageId: '<019a-1@trivet.example>',
  to: { name: 'Róisín Quinn', address: 'roisin@ardmore.example' },
  subject: 'Early Years report due Friday 30 October',
  text: 'Finish your report.\n',
  html: '<p>Finish your report.</p>',
};

const endings: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

test('a letter arrives as it was written', async () => {
  const { mailer, received } = await withSink();
  const content = renderLetter({
    subject: 'Due Friday 30 October: Ballyknock › “Early Years”',
    greeting: 'Hello Róisín,',
    lead: 'Finish your report.',
    paragraphs: ['It takes about 6 minutes.'],
    footer: {
      why: 'You write it.',
      changeUrl: 'https://trivet.example/me',
      stopUrl: `https://trivet.example/stop/${'t'.repeat(300)}`,
    },
  });
  const sent = await mailer.send({
    ...letter,
    ...content,
    senderName: 'Early Years Partnership via Trivet',
    replyTo: { name: 'Maureen Kerr', address: 'maureen@ardmore.example' },
  });
  expect(sent).toEqual({ outcome: 'sent', answer: expect.stringMatching(/^250/) });
  const [{ envelope, email } = missing()] = received;
  expect(envelope).toEqual({ from: product.address, to: [letter.to.address] });
  expect(email).toMatchObject({
    messageId: letter.messageId,
    from: { name: 'Early Years Partnership via Trivet', address: product.address },
    to: [letter.to],
    replyTo: [{ name: 'Maureen Kerr', address: 'maureen@ardmore.example' }],
    subject: content.subject,
  });
  // A last line is ended on the way, whether or not it was before.
  expect([email.text?.trim(), email.html?.trim()]).toEqual([content.text.trim(), content.html.trim()]);
  const header = (key: string) => email.headers.filter((one) => one.key === key).map(({ value }) => value);
  expect(header('auto-submitted')).toEqual(['auto-generated']);
  expect(header('list-unsubscribe')).toEqual([`<https://trivet.example/stop/${'t'.repeat(300)}>`]);
  expect(header('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
  expect(header('x-mailer')).toEqual([]);
});

test('the plain part comes before the HTML part', async () => {
  const lines: string[] = [];
  const mailer = await withServer((heard) => void lines.push(heard));
  await mailer.send(letter);
  const message = lines.join('\n');
  expect(message).toMatch(/multipart\/alternative/);
  expect(message.indexOf('text/plain')).toBeLessThan(message.indexOf('text/html'));
});

const nasty = fc.string({
  unit: fc.constantFrom(
    '\r',
    '\n',
    '\0',
    '\r\n',
    '\u2028',
    '\u0085',
    '\x1b',
    '%0d%0a',
    'Bcc: eve@evil.example',
    ':',
    ',',
    '<',
    '>',
    '"',
    '\\',
    '@',
    ' ',
    'a',
    'é',
  ),
  maxLength: 12,
});

const expectedHeaders = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
];

test('no name and no subject can add a header or a recipient', async () => {
  const { mailer, received } = await withSink();
  const inject = fc.asyncProperty(nasty, nasty, nasty, nasty, async (to, from, reply, subject) => {
    received.length = 0;
    await mailer.send({
      ...letter,
      to: { ...letter.to, name: to },
      senderName: from,
      replyTo: { name: reply, address: 'maureen@ardmore.example' },
      subject: `S${subject}`,
    });
    const [{ envelope, email } = missing()] = received;
    expect(envelope.to).toEqual([letter.to.address]);
    expect(email.headers.map(({ key }) => key).toSorted()).toEqual(expectedHeaders);
    expect([
      email.from?.address,
      email.to?.map(({ address }) => address),
      email.replyTo?.map(({ address }) => address),
    ]).toEqual([product.address, [letter.to.address], ['maureen@ardmore.example']]);
    expect(received).toHaveLength(1);
  });
  await fc.assert(inject, { numRuns: 150 });
});

test.for([
  'a@b.example, eve@evil.example',
  'a@b.example eve@evil.example',
  'Eve <eve@evil.example>',
  'a@b.example\r\nRCPT TO:<eve@evil.example>',
  'a@b.example\0',
  '"a b"@c.example',
  'team: a@b.example;',
  '@b.example',
  'a@',
  'nobody',
  '',
  `${'a'.repeat(250)}@b.example`,
])('%j is nobody’s address: refused for good, and no server hears of it', async (address) => {
  const { mailer, received } = await withSink();
  for (const wrong of [{ to: { name: '', address } }, { replyTo: { name: '', address } }])
    expect(await mailer.send({ ...letter, ...wrong })).toEqual({
      outcome: 'permanent',
      reason: expect.stringContaining('address'),
    });
  expect(received).toEqual([]);
});

test.for([
  { messageId: 'no-brackets@trivet.example' },
  { messageId: '<a@b>\r\nBcc: eve@evil.example' },
  { headers: { References: '<a@b>\r\nBcc: eve@evil.example' } },
])('%j is refused for good', async (wrong) => {
  const { mailer, received } = await withSink();
  expect(await mailer.send({ ...letter, ...wrong })).toMatchObject({ outcome: 'permanent' });
  expect(received).toEqual([]);
});

test.for([
  { answered: 'the letter', code: 451, outcome: 'temporary' },
  { answered: 'the letter', code: 550, outcome: 'permanent' },
  { answered: 'RCPT', code: 450, outcome: 'temporary' },
  { answered: 'RCPT', code: 550, outcome: 'permanent' },
  { answered: 'RCPT', code: 503, outcome: 'temporary' },
  // About us, not about the letter: an operator can put it right, so the letter is tried again.
  { answered: 'MAIL', code: 550, outcome: 'temporary' },
  { answered: 'greeting', code: 421, outcome: 'temporary' },
  { answered: 'greeting', code: 554, outcome: 'temporary' },
  { answered: 'AUTH', code: 535, outcome: 'temporary' },
] as const)('$code to $answered is $outcome', async ({ answered, code, outcome }) => {
  const mailer = await withServer((heard) => (heard.startsWith(answered) ? `${code} No` : undefined), { login: true });
  expect(await mailer.send(letter)).toEqual({ outcome, code, reason: expect.any(String) });
});

test('what the sink refuses, it refuses with the code it was told, else 451', async () => {
  const answers = [Object.assign(new Error('Mailbox is full'), { responseCode: 552 }), new Error('The demo stumbled')];
  const { mailer } = await withSink({
    onLetter: () => {
      throw answers.shift();
    },
  });
  expect(await mailer.send(letter)).toMatchObject({ outcome: 'permanent', code: 552 });
  expect(await mailer.send(letter)).toMatchObject({ outcome: 'temporary', code: 451 });
});

test('after a refusal the next letter goes through', async () => {
  const { mailer, received } = await withSink({
    onLetter: ({ email }) => {
      if (email.subject === 'No') throw Object.assign(new Error('No'), { responseCode: 550 });
    },
  });
  expect(await mailer.send({ ...letter, subject: 'No' })).toMatchObject({ outcome: 'permanent' });
  expect(await mailer.send(letter)).toMatchObject({ outcome: 'sent' });
  expect(received).toHaveLength(1);
});

test.for(['greeting', 'EHLO', 'MAIL', 'DATA', 'the letter'])(
  'a server that falls silent at %s is left within the limit',
  async (stage) => {
    const mailer = await withServer((heard) => (heard.startsWith(stage) ? silence : undefined), { within: 400 });
    const started = performance.now();
    const delivery = await mailer.send(letter);
    expect(delivery).toEqual({ outcome: 'temporary', reason: expect.stringContaining('0.4 s') });
    expect(performance.now() - started).toBeLessThan(2_000);
  },
);

test('a server that answers one byte at a time is left within the limit too', async () => {
  const drips: NodeJS.Timeout[] = [];
  endings.push(() => drips.forEach(clearInterval));
  const mailer = await withServer(
    (heard, socket) => {
      if (!heard.startsWith('MAIL')) return undefined;
      drips.push(setInterval(() => socket.write('2'), 20));
      return silence;
    },
    { within: 400 },
  );
  expect(await mailer.send(letter)).toMatchObject({ outcome: 'temporary', reason: expect.stringContaining('0.4 s') });
});

test('a silent server keeps a letter from nobody else for longer than the limit', async () => {
  let guests = 0;
  const busy = () => guests++ < 4;
  const mailer = await withServer((heard) => (heard.startsWith('EHLO') && busy() ? silence : undefined), {
    within: 400,
  });
  const deliveries = await Promise.all(Array.from({ length: 4 }, () => mailer.send(letter)));
  expect(deliveries.map(({ outcome }) => outcome)).toEqual(Array(4).fill('temporary'));
  expect(await mailer.send(letter)).toMatchObject({ outcome: 'sent' });
});

test('a connection lost after the letter and before the answer is temporary without a code, and not sent again unasked', async () => {
  let letters = 0;
  const mailer = await withServer((heard, socket) => {
    if (heard !== 'the letter') return undefined;
    letters += 1;
    socket.destroy();
    return silence;
  });
  expect(await mailer.send(letter)).toEqual({ outcome: 'temporary', reason: expect.any(String) });
  expect(letters).toBe(1);
});

test('no server at all is temporary', async () => {
  const { mailer, close } = await withSink();
  await close();
  expect(await mailer.send(letter)).toMatchObject({ outcome: 'temporary' });
});

test('200 letters at once all arrive, each once, over at most 4 connections', async () => {
  let [open, most] = [0, 0];
  const ids: (string | undefined)[] = [];
  const mailer = await withServer((heard, socket) => {
    if (heard.startsWith('Message-ID')) ids.push(heard.split(' ')[1]);
    if (heard !== 'greeting') return;
    most = Math.max(most, ++open);
    socket.on('close', () => open--);
  });
  const letters = Array.from({ length: 200 }, (_, i) => ({ ...letter, messageId: `<${i}@trivet.example>` }));
  const deliveries = await Promise.all(letters.map(mailer.send));
  expect(deliveries.every(({ outcome }) => outcome === 'sent')).toBe(true);
  expect(ids.toSorted()).toEqual(letters.map(({ messageId }) => messageId).toSorted());
  expect(most).toBeLessThanOrEqual(4);
});

test('closing lets the letter in hand finish; after it nothing is sent', async () => {
  const [arrived, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { mailer, received } = await withSink({
    onLetter: async () => {
      arrived.resolve();
      await gate.promise;
    },
  });
  const delivery = mailer.send(letter);
  await arrived.promise;
  mailer.close();
  gate.resolve();
  expect(await delivery).toMatchObject({ outcome: 'sent' });
  expect(await mailer.send(letter)).toMatchObject({ outcome: 'temporary' });
  expect(received).toHaveLength(1);
});

function mailerTo(smtpUrl: string, options: Partial<MailerOptions> = {}): Mailer {
  const mailer = createMailer({ smtpUrl, from: product, log: { warn: vi.fn() }, ...options });
  endings.unshift(() => mailer.close());
  return mailer;
}

async function withSink({ onLetter = () => {} }: Partial<SinkOptions> = {}) {
  const received: ReceivedLetter[] = [];
  const sink = await startSink({
    onLetter: async (one) => {
      await onLetter(one);
      received.push(one);
    },
  });
  endings.push(sink.close);
  return { mailer: mailerTo(sink.url), received, close: sink.close };
}

async function withServer(
  script: Script,
  { login = false, ...options }: Partial<MailerOptions> & { login?: boolean } = {},
) {
  const server = await startScriptedServer(script);
  endings.push(server.close);
  return mailerTo(`smtp://${login ? 'me:secret@' : ''}${server.authority}`, options);
}

function missing(): never {
  throw new Error('No letter arrived');
}
