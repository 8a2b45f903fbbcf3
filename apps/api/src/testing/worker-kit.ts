import { prepareJobStore } from '../jobs/store/postgres.ts';
import { type ReceivedLetter, startSink } from '../mail/sink.ts';
import { type RunningWorker, startWorker } from '../processes/run-worker.ts';
import type { TestApp } from './test-app.ts';

/** A letter as a test reads it. */
export type TestLetter = {
  messageId: string;
  /** Whom the server was given: not what the headers say */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** By its name in small letters */
  headers: Partial<Record<string, string>>;
  /** What a calendar program gets of it */
  calendar: string | null;
};

export type TestMailbox = Awaited<ReturnType<typeof openTestMailbox>>;

/** A mail server that keeps what it gets. `answer` may throw to refuse a letter, or wait before it takes one. */
export async function openTestMailbox(answer: (letter: TestLetter) => void | Promise<void> = () => {}) {
  const letters: TestLetter[] = [];
  const sink = await startSink({
    onLetter: async (received) => {
      const letter = readable(received);
      // Kept before it is answered: a sender that is killed while it waits has been heard all the same.
      letters.push(letter);
      await answer(letter);
    },
  });
  return { letters, url: sink.url, close: sink.close };
}

const readable = ({ envelope, email }: ReceivedLetter): TestLetter => ({
  messageId: email.messageId ?? '',
  to: envelope.to.join(' '),
  subject: email.subject ?? '',
  text: email.text ?? '',
  html: email.html ?? '',
  headers: Object.fromEntries(email.headers.map(({ key, value }) => [key, value])),
  calendar: calendarOf(email.attachments),
});

function calendarOf(attachments: ReceivedLetter['email']['attachments']): string | null {
  const part = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  if (!part) return null;
  return typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
}

/** A worker on the database of a test, with its jobs on Postgres. Nobody hears its letters unless a mailbox is given. */
export async function startTestWorker(it: TestApp, smtpUrl = 'smtp://127.0.0.1:1'): Promise<RunningWorker> {
  await prepareJobStore(it.databaseUrl);
  return startWorker({ ...it.app.config, mail: { smtpUrl, from: 'trivet@example.org' } });
}
