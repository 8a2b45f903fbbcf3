import { expect, onTestFinished, test } from 'vitest';
import { letter, withServer, withSink } from './post.fixture.ts';
import { silence } from './scripted-server.fixture.ts';

test.for([
  { answered: 'the letter', code: 451, outcome: 'temporary' },
  { answered: 'the letter', code: 550, outcome: 'permanent' },
  { answered: 'RCPT', code: 450, outcome: 'temporary' },
  { answered: 'RCPT', code: 550, outcome: 'permanent', bounced: true },
  { answered: 'RCPT', code: 552, outcome: 'permanent' },
  { answered: 'RCPT', code: 503, outcome: 'temporary' },
  // About us, not about the letter: an operator can put it right, so the letter is tried again.
  { answered: 'MAIL', code: 550, outcome: 'temporary' },
  { answered: 'greeting', code: 421, outcome: 'temporary' },
  { answered: 'greeting', code: 554, outcome: 'temporary' },
  { answered: 'AUTH', code: 535, outcome: 'temporary' },
] as const)('$code to $answered is $outcome', async ({ answered, code, outcome, ...also }) => {
  const mailer = await withServer((heard) => (heard.startsWith(answered) ? `${code} No` : undefined), { login: true });
  expect(await mailer.send(letter)).toEqual({ outcome, code, reason: expect.any(String), ...also });
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
  onTestFinished(() => drips.forEach(clearInterval));
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
