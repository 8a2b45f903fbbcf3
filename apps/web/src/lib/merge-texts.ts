/** What replaces the words of the base from one place to another. */
type Hunk = { from: number; to: number; words: readonly string[] };

/**
 * What two people made of one text, in one: each change where the other left the words alone. Null where both changed the
 * same words, or put other words in the same place: which to keep is theirs to say.
 */
export const mergeTexts = (base: string, mine: string, theirs: string): string | null => {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  const words = wordsOf(base);
  const [ours, others] = [hunks(words, wordsOf(mine)), hunks(words, wordsOf(theirs))];
  const fresh = ours.filter((hunk) => !others.some((other) => isSame(hunk, other)));
  if (fresh.some((hunk) => others.some((other) => meets(hunk, other)))) return null;
  const merged: string[] = [];
  let at = 0;
  for (const { from, to, words: put } of [...fresh, ...others].toSorted((a, b) => a.from - b.from)) {
    merged.push(...words.slice(at, from), ...put);
    at = to;
  }
  return [...merged, ...words.slice(at)].join('');
};

// With the spaces between them, so that what is put together again is as it was typed.
const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

const isSame = (a: Hunk, b: Hunk) => a.from === b.from && a.to === b.to && a.words.join('') === b.words.join('');

/** Touching counts: words put right before a change of the other may belong to what was there. */
const meets = (a: Hunk, b: Hunk) => a.from <= b.to && b.from <= a.to;

/** The changes that make one text the other; what both begin and end with is left out before they are compared. */
const hunks = (base: readonly string[], next: readonly string[]): Hunk[] => {
  let head = 0;
  while (head < base.length && head < next.length && base[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < base.length - head && tail < next.length - head && base.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  const [was, is] = [base.slice(head, base.length - tail), next.slice(head, next.length - tail)];
  return between(was, is).map(({ from, to, words }) => ({ from: from + head, to: to + head, words }));
};

const between = (was: readonly string[], is: readonly string[]): Hunk[] => {
  const common = lengths(was, is);
  const found: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && was[i] === is[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [from, start] = [i, j];
    while ((i < was.length || j < is.length) && (i === was.length || was[i] !== is[j])) {
      if (j === is.length || (i < was.length && at(common, i + 1, j) >= at(common, i, j + 1))) i += 1;
      else j += 1;
    }
    found.push({ from, to: i, words: is.slice(start, j) });
  }
  return found;
};

const at = (table: readonly Uint16Array[], i: number, j: number) => table[i]?.[j] ?? 0;

/** How many words what is left of both, from here on, has in common. */
const lengths = (was: readonly string[], is: readonly string[]): Uint16Array[] => {
  const table = Array.from({ length: was.length + 1 }, () => new Uint16Array(is.length + 1));
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = is.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row)
        row[j] = was[i] === is[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
};
