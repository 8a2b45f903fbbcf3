/**
 * Gathers what is asked for while the work before is under way, and does it all in one go. Each waits for the go that
 * has it in, and fails with it.
 */
export function inOneGo<T>(work: (all: readonly T[]) => Promise<void>): (one: T) => Promise<void> {
  let underWay: Promise<unknown> = Promise.resolve();
  let gathering: { all: T[]; done: Promise<void> } | undefined;
  return (one) => {
    if (!gathering) {
      const all: T[] = [];
      const done = underWay.then(() => {
        gathering = undefined;
        return work(all);
      });
      underWay = done.catch(() => {});
      gathering = { all, done };
    }
    gathering.all.push(one);
    return gathering.done;
  };
}
