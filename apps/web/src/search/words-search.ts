import type { SearchKind } from '@trivet/domain';
import { kinds } from './search.choices.ts';
import { asRead, idIn, oneOf, word } from '../lib/search.ts';

/** What is searched for, and what it is narrowed to: all of it stands in the address. */
export type WordsSearch = {
  q?: string;
  kind?: SearchKind;
  /** Only inside one partnership, by its id */
  partnership?: string;
};

export const readWordsSearch = (raw: Record<string, unknown>): WordsSearch =>
  asRead({ q: word(raw, 'q'), kind: oneOf(raw, 'kind', kinds), partnership: idIn(raw, 'partnership') });
