import type { FilterChip } from '../ui/FilterBar.tsx';
import type { Narrow } from './narrowing.ts';
import { t } from './lists.strings.ts';

type Words<Search> = { [Name in keyof Search]?: string | undefined };

/** Each filter that is set, in words, with the way to take it off. */
export const chipsOf = <Search extends object>(words: Words<Search>, narrow: Narrow<Search>): FilterChip[] =>
  Object.entries<string | undefined>(words).flatMap(([id, label]) =>
    // The names are those of `words`, which are the search's.
    label ? [{ id, label, onRemove: () => narrow({ [id]: undefined } as Parameters<Narrow<Search>>[0]) }] : [],
  );

/** Words that are searched for, as a chip shows them. */
export const wordsChip = (words: string | undefined) => words && t('lists.words', { words });
