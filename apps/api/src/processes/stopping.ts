import type { FastifyBaseLogger } from 'fastify';

type Stoppable = { what: string; stop: () => Promise<unknown> };

const patience = 15_000;

/**
 * Stops in the given order on SIGTERM or SIGINT, each after the one before: what takes work in first, what it needs last.
 * Work in hand is finished; after 15 s the process gives up with exit code 1.
 */
export function stopInOrder(log: FastifyBaseLogger, parts: readonly Stoppable[]): { stop: () => Promise<void> } {
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopAll(log, parts));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), patience).unref();
      void stop().then(() => process.exit(0));
    });
  }
  return { stop };
}

async function stopAll(log: FastifyBaseLogger, parts: readonly Stoppable[]): Promise<void> {
  for (const { what, stop } of parts) {
    await stop().catch((error: unknown) => log.error({ err: error }, `could not stop ${what}`));
  }
}

/** What keeps a process from starting is said in plain words, and the exit code is 1. */
export async function refusingToStart<T>(start: () => Promise<T>): Promise<T> {
  return start().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
