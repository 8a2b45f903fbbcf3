// A mail server for mailer.test.ts that does what real ones do on a bad day.
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** What to answer, `silence`, or undefined for what a server usually answers. */
export type Script = (heard: string, socket: Socket) => string | typeof silence | undefined | void;

export const silence = Symbol('silence');

/**
 * The script hears 'greeting' when someone connects, each command, each line of a letter, and 'the letter' once one
 * is whole; what it answers to a line of a letter is ignored.
 */
export async function startScriptedServer(script: Script) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    const hear = (heard: string) => {
      const answer = script(heard, socket) ?? usual(heard);
      if (answer !== silence) socket.write(`${answer}\r\n`);
    };
    hear('greeting');
    converse(socket, hear, (line) => script(line, socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    authority: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close: () => {
      server.close();
      sockets.forEach((socket) => socket.destroy());
    },
  };
}

function converse(socket: Socket, onCommand: (line: string) => void, onLetterLine: (line: string) => void): void {
  let rest = '';
  let inLetter = false;
  socket.on('data', (bytes) => {
    const lines = `${rest}${String(bytes)}`.split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!inLetter) onCommand(line);
      else if (line === '.') onCommand('the letter');
      else onLetterLine(line);
      inLetter = line === 'DATA' || (inLetter && line !== '.');
    }
  });
}

function usual(heard: string): string {
  if (heard === 'greeting') return '220 here';
  if (heard.startsWith('EHLO')) return '250-here\r\n250 AUTH PLAIN';
  if (heard.startsWith('AUTH')) return '235 Welcome';
  if (heard === 'DATA') return '354 Go on';
  return '250 Fine';
}
