import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createServer, Socket, type AddressInfo } from 'node:net';

export type Leashed = {
  /** Resolves when the server has ended, however it ended. */
  ended: Promise<void>;
  /** The last lines it wrote to its standard error. */
  complaint: () => string;
  /** Asks it to end and waits until it has. */
  stop: () => Promise<void>;
};

/**
 * Starts a server that ends with this process, even if this process is killed with SIGKILL: a shell holds the other
 * end of a pipe of ours and interrupts the server when the pipe closes. The server does not keep this process alive,
 * and is out of reach of a Ctrl-C in the terminal, so that what uses it can finish first.
 */
export function spawnLeashed(
  command: string,
  args: string[],
  options: Pick<SpawnOptions, 'uid' | 'gid'> = {},
): Leashed {
  const env = { ...process.env, LC_ALL: 'C' };
  const child =
    process.platform === 'win32'
      ? spawn(command, args, { env, stdio: ['pipe', 'ignore', 'pipe'] })
      : spawn('/bin/sh', ['-c', leash, command, ...args], {
          ...options,
          env,
          cwd: '/',
          detached: true,
          stdio: ['pipe', 'ignore', 'pipe'],
        });
  let tail = '';
  child.stderr?.on('data', (chunk: Buffer) => (tail = (tail + chunk.toString()).slice(-4000)));
  const ended = once(child, 'exit').then(() => {});
  letGo(child);
  return { ended, complaint: () => tail.trim(), stop: () => stop(child, ended) };
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** `read` waits for the end of our pipe; the server itself gets no input and no copy of the pipe. */
const leash = `
exec 3<&0
"$0" "$@" </dev/null 3<&- &
server=$!
{ read -r _ <&3; kill -INT $server; } 2>/dev/null &
watcher=$!
exec 3<&-
wait $server
kill $watcher 2>/dev/null`;

function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stderr]) if (stream instanceof Socket) stream.unref();
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  if (process.platform === 'win32') child.kill();
  else child.stdin?.end();
  await ended;
}
