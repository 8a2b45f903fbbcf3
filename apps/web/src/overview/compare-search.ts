import type { Day } from '../lib/dates.ts';
import { asRead, dayIn, word } from '../lib/search.ts';

/** The fewest and the most that are read beside each other. */
export const fewest = 2;
export const most = 4;

/** Which partnerships are compared, by their ids, and as of which day: all of it stands in the address. */
export type CompareSearch = { of?: string; asOf?: Day };

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const readCompareSearch = (raw: Record<string, unknown>): CompareSearch =>
  asRead({ of: idsIn(word(raw, 'of') ?? '').join(',') || undefined, asOf: dayIn(raw, 'asOf') });

/** The ids in an address: what was cut short names nothing. */
export const idsIn = (of: string): string[] =>
  [...new Set(of.split(',').filter((each) => id.test(each)))].slice(0, most);
