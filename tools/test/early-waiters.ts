import { BaseSequencer, type TestSpecification } from 'vitest/node';

const mostlyWaits = /killed-worker\.test\.ts$/;
const apart = 40;

/**
 * Begins what mostly waits early, one after the other: at the end, where the small files are, the cores would have
 * nothing else to do meanwhile.
 */
export class EarlyWaiters extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- a sequencer's, not an array's
    const sorted = await super.sort(files);
    const ordered = sorted.filter(({ moduleId }) => !mostlyWaits.test(moduleId));
    const waiters = sorted.filter(({ moduleId }) => mostlyWaits.test(moduleId));
    const first = Math.max(
      0,
      ordered.findIndex(({ project }) => project.name === waiters[0]?.project.name),
    );
    waiters.forEach((waiter, nth) => ordered.splice(first + nth * apart, 0, waiter));
    return ordered;
  }
}
