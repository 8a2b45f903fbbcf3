import { HttpRefusal } from '../kernel/problems.ts';

/** Runs so many pieces of work at once, lets so many wait, and turns the rest away. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** @returns a gate that throws HttpRefusal 503 when the queue is full */
export function gateOf({ atOnce, waiting }: { atOnce: number; waiting: number }): Gate {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw tooBusy();
      await new Promise<void>((goOn) => queue.push(goOn));
    } else running += 1;
    try {
      return await work();
    } finally {
      // The place is handed on, not given up, so that nobody slips in between.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

const tooBusy = () =>
  new HttpRefusal(503, 'busy', 'Many people are signing in at the moment. Try again shortly.', { 'retry-after': '3' });
