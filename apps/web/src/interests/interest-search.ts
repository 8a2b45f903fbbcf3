import { asRead, oneOf, word } from '../lib/search.ts';
import { handlings } from './interest.choices.ts';

/** What the register is narrowed to: all of it stands in the address. */
export type InterestSearch = { q?: string; handling?: (typeof handlings)[number] };

export const readInterestSearch = (raw: Record<string, unknown>): InterestSearch =>
  asRead({ q: word(raw, 'q'), handling: oneOf(raw, 'handling', handlings) });
