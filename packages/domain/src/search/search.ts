import { z } from 'zod';

/** What can be found. */
export const SearchKind = z.enum([
  'partnership',
  'action',
  'risk',
  'decision',
  'meeting',
  'report',
  'agreement',
  'person',
  'organisation',
]);
export type SearchKind = z.output<typeof SearchKind>;

/** What a search asks for: at least two letters or digits, 100 characters at most. */
export const SearchWords = z
  .string()
  .trim()
  .max(100, 'Use 100 characters or fewer')
  .regex(/[\p{L}\p{N}].*[\p{L}\p{N}]/su, 'Type at least 2 letters or digits');

/** A reference as people type it: of the partnership it names, or of any. */
export type TypedReference = { code: string | null; letter: string; number: number };

/** Reads 'EARLY-R-012', 'R-012', 'r12' and 'early r 12'; null for what is no reference. */
export function referenceIn(typed: string): TypedReference | null {
  const parts = /^(?:([a-z][a-z0-9]{1,7})[- ])?(r|a|d|g|mt)[- ]?0*([1-9]\d{0,8})$/i.exec(typed.trim());
  if (!parts) return null;
  const [, code = null, letter = '', number = ''] = parts;
  return { code: code?.toUpperCase() ?? null, letter: letter.toUpperCase(), number: Number(number) };
}

/** A stretch of text, and whether it is what was asked for. */
export const Stretch = z.strictObject({ text: z.string(), isMatch: z.boolean() });
export type Stretch = z.output<typeof Stretch>;

const before = 60;

/**
 * The part of a text that shows why it was found, at most `length` characters: whole where it is short, else from a little
 * before the first word that was asked for. Accents and case make no difference, nor do the usual endings of a word.
 */
export function excerptOf(text: string, typed: string, length = 200): Stretch[] {
  const asked = wordsIn(typed).map(([word]) => stemOf(word));
  const matches = wordsIn(text).filter(([word]) => asked.some((stem) => plain(word).startsWith(stem)));
  const first = matches[0]?.[1] ?? 0;
  const from = text.length <= length || first <= before ? 0 : startOfWord(text, first - before);
  const shown = text.slice(from, from + length);
  const to = from + shown.length;
  const stretches: Stretch[] = from > 0 ? [{ text: '… ', isMatch: false }] : [];
  let at = from;
  for (const [word, start] of matches.filter(([found, start]) => start >= from && start + found.length <= to)) {
    if (start > at) stretches.push({ text: text.slice(at, start), isMatch: false });
    stretches.push({ text: word, isMatch: true });
    at = start + word.length;
  }
  const rest = text.slice(at, to) + (to < text.length ? ' …' : '');
  return rest === '' ? stretches : [...stretches, { text: rest, isMatch: false }];
}

const wordsIn = (text: string): [string, number][] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => [word, index]);

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Without an ending, where enough is left to know the word by. */
function stemOf(word: string): string {
  const stem = plain(word).replace(/(?:ies|ing|ed|es|s|y)$/, '');
  return stem.length >= 3 ? stem : plain(word);
}

const startOfWord = (text: string, at: number): number => {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
};
