import type { ListedReport } from '@trivet/contract';
import { addDays, today } from '../lib/dates.ts';

/** The day a report that opens again is due unless another is chosen: in a week, and after its period. */
export const dueAgain = ({ periodEndsOn }: ListedReport): string =>
  [addDays(today(), 7), addDays(periodEndsOn, 1)].toSorted().at(-1) ?? periodEndsOn;
