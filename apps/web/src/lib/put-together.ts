import { changed } from './changed.ts';
import { mergeTexts } from './merge-texts.ts';

/** Whether another wrote in a place where something is unsaved here, and not so that both can be put together. */
export const clashes = <Words extends object>(mine: Partial<Words>, theirs: Words, before: Words): boolean => {
  const elsewhere = changed<Words>(theirs, before);
  const both = Object.keys(changed<Words>(mine, theirs)).filter((name) => name in elsewhere) as (keyof Words)[];
  return both.some((name) => mergedAt(name, mine, theirs, before) === null);
};

/** Theirs, and in them what is unsaved here; call it where nothing clashes. */
export const putTogether = <Words extends object>(mine: Partial<Words>, theirs: Words, before: Words): Words => {
  const merged = { ...theirs, ...mine };
  for (const name of Object.keys(mine) as (keyof Words)[]) {
    const text = mergedAt(name, mine, theirs, before);
    // What was merged of texts is a text.
    if (text !== null) merged[name] = text as Words[keyof Words];
  }
  return merged;
};

/** A text as both wrote it; null where it is no text, or both changed the same words. */
const mergedAt = <Words extends object>(
  name: keyof Words,
  mine: Partial<Words>,
  theirs: Words,
  before: Words,
): string | null => {
  const [ours, others, base] = [mine[name], theirs[name], before[name]];
  const areTexts = typeof ours === 'string' && typeof others === 'string' && typeof base === 'string';
  return areTexts ? mergeTexts(base, ours, others) : null;
};
