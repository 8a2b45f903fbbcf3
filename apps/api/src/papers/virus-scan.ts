import { cannotBe } from '@trivet/domain';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { HttpRefusal } from '../kernel/problems.ts';

/** A clamd at `clamd://host:port` or `clamd:///its/socket`, or a command with its arguments, by its whole path. */
export const virusScannerPattern = /^(clamd:\/\/[^/\s]+:\d+|clamd:\/\/\/\S+|\/.+)$/;

/** Fewer than a request may take, so that the answer says what is wrong. */
const longestMs = 60_000;

/**
 * Has a file looked through before anything of it is kept; where no scanner is set, by nobody.
 * @throws Refusal `unprocessable` where something is found; HttpRefusal 503 where the scanner gives no verdict
 */
export async function assertClean(scanner: string | undefined, content: Uint8Array): Promise<void> {
  if (scanner === undefined) return;
  const isClean = await (scanner.startsWith('clamd:') ? askClamd : askCommand)(scanner, content).catch(noVerdict);
  if (!isClean)
    throw cannotBe(
      '/file',
      'virus_found',
      'This file carries a virus, so nothing of it was kept. Check the computer it is from',
    );
}

/** clamd(8), INSTREAM: portions with their length before them (here one), then a length of 0. */
async function askClamd(scanner: string, content: Uint8Array): Promise<boolean> {
  const { hostname, port, pathname: path } = new URL(scanner);
  const socket = connect(hostname === '' ? { path } : { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) });
  socket.setTimeout(longestMs, () => socket.destroy(new Error('clamd says nothing')));
  socket.write('zINSTREAM\0');
  if (content.length > 0) {
    socket.write(lengthOf(content.length));
    socket.write(content);
  }
  socket.write(lengthOf(0));
  return verdictIn(await textOf(socket));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function textOf(socket: Socket): Promise<string> {
  const heard: Buffer[] = [];
  for await (const part of socket) heard.push(part as Buffer);
  return Buffer.concat(heard).toString();
}

/** @throws where clamd says neither, such as that the file is longer than it takes */
function verdictIn(answer: string): boolean {
  if (/^stream: OK\0?\s*$/.test(answer)) return true;
  if (/ FOUND\0?\s*$/.test(answer)) return false;
  throw new Error(`clamd answers: ${answer.slice(0, 200)}`);
}

/** The command reads the file, ends with 0 if it is clean and with 1 if it is not, as clamdscan(1) does. It is told no secret. */
async function askCommand(scanner: string, content: Uint8Array): Promise<boolean> {
  const [command = '', ...words] = scanner.split(/\s+/);
  const env = { PATH: process.env.PATH };
  const child = spawn(command, words, { stdio: ['pipe', 'ignore', 'ignore'], timeout: longestMs, env });
  // It may have made up its mind before it has read all.
  child.stdin.on('error', () => {});
  child.stdin.end(content);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0 && code !== 1) throw new Error(`The scanner ended with ${code}`);
  return code === 0;
}

function noVerdict(cause: unknown): never {
  const words = 'Files cannot be checked for viruses at the moment, so none is taken. Try again in a few minutes.';
  throw Object.assign(new HttpRefusal(503, 'scanner_away', words, { 'retry-after': '120' }), { cause });
}
