import { keepDemoLetter, openPool } from '@trivet/db';
import { startSink } from '../mail/sink.ts';

export type Mailbox = { smtpUrl: string; stop: () => Promise<void> };

/** The mail server of a demo: keeps what it gets where the demo can show it (GET /demo/mail), and sends nothing on. */
export async function openMailbox(workerUrl: string): Promise<Mailbox> {
  const pool = openPool(workerUrl, { max: 2 });
  const sink = await startSink({
    onLetter: ({ envelope, email: { messageId = '', subject = '', text = '', html = '' } }) =>
      keepDemoLetter(pool, { messageId, to: envelope.to.join(', '), subject, text, html }),
  });
  return {
    smtpUrl: sink.url,
    stop: async () => {
      await sink.close();
      await pool.end();
    },
  };
}
