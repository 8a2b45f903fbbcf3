import type { ReceivedLetter } from '../mail/sink.ts';
import { startSink } from '../mail/sink.ts';

/** A letter as a test reads it. */
export type TestLetter = { messageId: string; to: string; subject: string; text: string; html: string };

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
});
