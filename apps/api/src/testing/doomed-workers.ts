import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Config } from '../config.ts';

/** Real workers in processes of their own, that a test ends as it likes. */
export function doomedWorkers() {
  const workers = new Set<ChildProcess>();
  return {
    start: (config: Config): ChildProcess => {
      const fixture = new URL('doomed-worker.fixture.ts', import.meta.url).pathname;
      const worker = spawn(process.execPath, [fixture, JSON.stringify(config)], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      workers.add(worker);
      worker.once('exit', () => workers.delete(worker));
      return worker;
    },
    /** Kills those that are left. */
    killAll: () => Promise.all([...workers].map((worker) => end(worker, 'SIGKILL'))),
  };
}

/** Ends a worker and waits until it has gone. */
export async function end(worker: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const gone = once(worker, 'exit');
  worker.kill(signal);
  await gone;
}
