import { SMTPServer } from 'smtp-server';

// A mail server in a process of its own that takes every letter and counts; answers `count` with how many so far.
let taken = 0;
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, answer) => {
    stream.resume().once('end', () => {
      taken += 1;
      answer();
    });
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  process.send?.({ url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` });
});
process.on('message', () => process.send?.({ taken }));
