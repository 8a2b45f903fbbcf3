import { exclusively } from '@trivet/db';
import pLimit from 'p-limit';
import { counted } from '../metrics/worker-metrics.ts';
import type { WorkerParts } from './parts.ts';
import type { Recurring } from './schedule.ts';

export type Kept = {
  /** Does these now instead of at their next turn */
  hurry: (names: readonly string[]) => void;
  /** Waits for what is under way */
  stop: () => Promise<void>;
};

/** Runs everything recurring, each at once and then again and again, never twice at a time in any process. */
export function keepSchedule(parts: WorkerParts, schedule: readonly Recurring[]): Kept {
  // Each holds a connection for its name and asks for another: with the whole pool, all would wait for each other.
  const atOnce = pLimit(Math.max(1, Math.floor(parts.pool.options.max / 2)));
  const run = ({ name, run: work }: Recurring) =>
    atOnce(() => exclusively(parts.pool, name, () => counted(parts.metrics, name, () => work(parts))));
  const turns = schedule.map((recurring) => ({ name: recurring.name, ...takeTurns(parts, recurring, run) }));
  return {
    hurry: (names) => turns.filter(({ name }) => names.includes(name)).forEach((turn) => turn.now()),
    stop: async () => void (await Promise.all(turns.map((turn) => turn.stop()))),
  };
}

function takeTurns({ log }: WorkerParts, recurring: Recurring, run: (recurring: Recurring) => Promise<void>) {
  const { name, everyMs } = recurring;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const now = () => {
    clearTimeout(timer);
    again = running !== undefined;
    running ??= run(recurring)
      .catch((err: unknown) => log.error({ err, name }, 'A recurring job failed; it is tried again at its next turn'))
      .finally(() => {
        running = undefined;
        if (!stopped) timer = setTimeout(now, again ? 0 : everyMs);
      });
  };
  now();
  return {
    now,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
