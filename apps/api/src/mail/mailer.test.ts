import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderLetter } from './letter.ts';
import { letter, product, withServer, withSink } from './post.fixture.ts';

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
    '\u202e',
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
    const shown = [email.from?.name, email.to?.[0]?.name, email.replyTo?.[0]?.name, email.subject].join('');
    expect(shown).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
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
  expect(new Set(ids)).toEqual(new Set(letters.map(({ messageId }) => messageId)));
  expect(ids).toHaveLength(letters.length);
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

function missing(): never {
  throw new Error('No letter arrived');
}
