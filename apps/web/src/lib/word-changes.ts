/** A run of words that both texts have, or only the one before, or only the one after. */
export type WordRun = { kind: 'same' | 'removed' | 'added'; words: string };

/** How one text became another, word by word: the longest common sequence of words stays. */
export const wordChanges = (before: string, after: string): WordRun[] => {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const common = lengths(was, is);
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && was[i] === is[j]) {
      push(runs, 'same', was[i++]);
      j += 1;
    } else if (i < was.length && (j === is.length || at(common, i + 1, j) >= at(common, i, j + 1)))
      push(runs, 'removed', was[i++]);
    else push(runs, 'added', is[j++]);
  }
  return runs;
};

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;

/** How many words what is left of both, from here on, has in common. */
const lengths = (was: readonly string[], is: readonly string[]): number[][] => {
  const table = Array.from({ length: was.length + 1 }, () => Array.from({ length: is.length + 1 }, () => 0));
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = is.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row)
        row[j] = was[i] === is[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
};

const push = (runs: WordRun[], kind: WordRun['kind'], word = '') => {
  const last = runs.at(-1);
  if (last?.kind === kind) last.words += ` ${word}`;
  else runs.push({ kind, words: word });
};
