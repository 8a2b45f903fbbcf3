import { once } from 'node:events';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A letter as it arrived: whom the sender's server named, which need not be what the headers say, and what it reads. */
export type ReceivedLetter = { envelope: { from: string; to: string[] }; email: Email };

export type SinkOptions = {
  /** 0, the default, takes a free one. */
  port?: number;
  /**
   * The sender hears 250 once this is done. If it throws, the sender hears the error's `responseCode`, or 451 (try
   * again later).
   */
  onLetter: (letter: ReceivedLetter) => void | Promise<void>;
};

/** Receives mail for the demo and for tests, on this machine only; nothing leaves it. */
export async function startSink({ port = 0, onLetter }: SinkOptions) {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: 25 * 2 ** 20,
    rejectOversized: true,
    closeTimeout: 1_000,
    logger: false,
    onData: (stream, session, answer) => {
      receive(stream, session)
        .then(onLetter)
        .then(
          () => answer(),
          (error: Error) => answer(Object.assign(error, { responseCode: codeOf(error) })),
        );
    },
  });
  // A sender that hangs up half way is no reason to end the demo.
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${portOf(server)}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

async function receive(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<ReceivedLetter> {
  const chunks: Buffer[] = await stream.toArray();
  return {
    envelope: {
      from: envelope.mailFrom ? envelope.mailFrom.address : '',
      to: envelope.rcptTo.map(({ address }) => address),
    },
    email: await PostalMime.parse(Buffer.concat(chunks)),
  };
}

const codeOf = (error: Error): number =>
  'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 451;

function portOf(server: SMTPServer): number {
  const address = server.server.address();
  if (typeof address !== 'object' || !address) throw new Error('The sink listens on no port');
  return address.port;
}
