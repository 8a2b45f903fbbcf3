// A letter to send, and servers to send it to, for the tests of mail. All of it ends with the test.
import { onTestFinished, vi } from 'vitest';
import { createMailer, type Letter, type Mailer, type MailerOptions } from './mailer.ts';
import { type Script, startScriptedServer } from './scripted-server.fixture.ts';
import { type ReceivedLetter, type SinkOptions, startSink } from './sink.ts';

export const product = { name: 'Trivet', address: 'post@trivet.example' };

export const letter: Letter = {
  messageId: '<019a-1@trivet.example>',
  to: { name: 'Róisín Quinn', address: 'roisin@ardmore.example' },
  subject: 'Early Years report due Friday 30 October',
  text: 'Finish your report.\n',
  html: '<p>Finish your report.</p>',
};

/** A mailer to our own sink, and what arrived there. */
export async function withSink({ onLetter = () => {} }: Partial<SinkOptions> = {}) {
  const received: ReceivedLetter[] = [];
  const sink = await startSink({
    onLetter: async (one) => {
      await onLetter(one);
      received.push(one);
    },
  });
  onTestFinished(sink.close);
  return { mailer: mailerTo(sink.url), received, close: sink.close };
}

/** A mailer to a server that does as the script says. */
export async function withServer(script: Script, options: Partial<MailerOptions> & { login?: boolean } = {}) {
  const server = await startScriptedServer(script);
  onTestFinished(server.close);
  return mailerTo(`smtp://${options.login ? 'me:secret@' : ''}${server.authority}`, options);
}

function mailerTo(smtpUrl: string, options: Partial<MailerOptions> = {}): Mailer {
  const mailer = createMailer({ smtpUrl, from: product, log: { warn: vi.fn() }, ...options });
  onTestFinished(() => mailer.close());
  return mailer;
}
