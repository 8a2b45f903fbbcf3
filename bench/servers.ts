import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Config } from '../apps/api/src/config.ts';

/** A server in a process of its own, so that its CPU time and memory can be told apart. */
export type Server = {
  address: string;
  headers: Record<string, string>;
  /** Microseconds it has spent so far */
  cpu: () => Promise<number>;
  /** Bytes it holds */
  memory: () => Promise<number>;
  /** Bytes it has held at the most, so far */
  peak: () => Promise<number>;
  kill: () => void;
};

export type Servers = Record<'product' | 'handTuned' | 'static', Server>;

export async function startServers(databaseUrl: string, roles: string, accountId: string): Promise<Servers> {
  const start = (kind: string) => startServer(kind, [databaseUrl, roles, accountId]);
  return { product: await start('product'), handTuned: await start('hand-tuned'), static: await start('static') };
}

/** A general-purpose tool on the same tables, as it is installed in a folder of its own. */
export function startPeer(databaseUrl: string, folder: string): Promise<Server> {
  return forked('serve-peer.ts', [databaseUrl, folder]);
}

/** `given`: the database, its roles as JSON, and whose session it takes. */
export function startServer(kind: string, given: readonly [string, string, string]): Promise<Server> {
  return forked('serve.ts', [kind, ...given]);
}

/** With as little room for garbage as the Dockerfile leaves it. */
const frugal = ['--max-semi-space-size=8', '--max-old-space-size=256'];

async function forked(script: string, given: readonly string[]): Promise<Server> {
  const child = fork(join(import.meta.dirname, script), given, { stdio: 'inherit', execArgv: frugal });
  const [ready] = (await once(child, 'message')) as [Pick<Server, 'address' | 'headers'>];
  return {
    ...ready,
    cpu: async () => {
      const { cpu } = await ask<{ cpu: NodeJS.CpuUsage }>(child, 'cpu');
      return cpu.user + cpu.system;
    },
    memory: async () => (await ask<{ memory: number }>(child, 'memory')).memory,
    peak: async () => (await ask<{ peak: number }>(child, 'peak')).peak,
    kill: () => void child.kill(),
  };
}

/** What a server answers is what `serve.ts` sends for that question. */
async function ask<Answer>(child: ChildProcess, question: 'cpu' | 'memory' | 'peak'): Promise<Answer> {
  child.send(question);
  const [answer] = (await once(child, 'message')) as [Answer];
  return answer;
}

/** A worker in a process of its own; SIGTERM ends it in order. */
export function forkWorker(changes: Pick<Config, 'databases' | 'redisUrl' | 'mail'>): ChildProcess {
  const config = {
    mode: 'development',
    host: '127.0.0.1',
    workerMetricsPort: 0,
    publicOrigin: 'http://localhost',
    jwtPrivateKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    webhooks: { hosts: [], ports: [], dnsServers: [] },
    auditAnchorDir: '',
    logLevel: 'warn',
    ...changes,
  };
  return fork(join(import.meta.dirname, '../apps/api/src/testing/doomed-worker.fixture.ts'), [JSON.stringify(config)]);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
