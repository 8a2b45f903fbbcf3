import { exclusively } from '@trivet/db';
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
  const turns = schedule.map((recurring) => ({ name: recurring.name, ...takeTurns(parts, recurring) }));
  return {
    hurry: (names) => turns.filter(({ name }) => names.includes(name)).forEach((turn) => turn.now()),
    stop: async () => void (await Promise.all(turns.map((turn) => turn.stop()))),
  };
}

function takeTurns(parts: WorkerParts, { name, everyMs, run }: Recurring) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const now = () => {
    clearTimeout(timer);
    again = running !== undefined;
    running ??= exclusively(parts.pool, name, () => counted(parts.metrics, name, () => run(parts)))
      .catch((err: unknown) =>
        parts.log.error({ err, name }, 'A recurring job failed; it is tried again at its next turn'),
      )
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
