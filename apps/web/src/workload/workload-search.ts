import { asRead, idIn, oneOf } from '../lib/search.ts';
import { quarters } from './workload.choices.ts';

/** What the workload is narrowed to: all of it stands in the address. */
export type WorkloadSearch = {
  organisation?: string;
  /** Whose people: a partnership by its id */
  partnership?: string;
  quarter?: (typeof quarters)[number];
};

export const readWorkloadSearch = (raw: Record<string, unknown>): WorkloadSearch =>
  asRead({
    organisation: idIn(raw, 'organisation'),
    partnership: idIn(raw, 'partnership'),
    quarter: oneOf(raw, 'quarter', quarters),
  });
