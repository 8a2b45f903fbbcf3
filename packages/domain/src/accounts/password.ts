import { z } from 'zod';

const shortest = 12;
const shortestBesideNames = 8;
const fewestDifferent = 5;

/**
 * A password to be chosen: 12 to 256 characters of any kind, spaces too. Kept exactly as typed, without Unicode
 * normalisation, so that it is the same password to every client that sends the same bytes.
 */
export const NewPassword = z
  .string()
  .min(shortest, `Use ${shortest} characters or more`)
  .max(256, 'Use 256 characters or fewer');

/** A password as someone types it to prove who they are: whatever it is, it is compared and not judged. */
export const TypedPassword = z.string().min(1, 'Enter your password').max(256, 'Use 256 characters or fewer');

/** What a password is weighed against: those that many people use, in lower case, and the names around its owner. */
export type KnownWords = { common: ReadonlySet<string>; names: readonly string[] };

/** Why a password is too easily guessed (ASVS 6.2.4, 6.2.11, 6.2.12); null when it is not. */
export function weaknessOf(password: string, { common, names }: KnownWords): null | readonly [string, string] {
  const plain = password.toLowerCase();
  if (new Set(plain).size < fewestDifferent)
    return ['too_repetitive', `Use ${fewestDifferent} different characters or more`];
  if (isCommon(plain, common)) return ['common', 'Choose another password: this one is used by many people'];
  if (withoutNames(plain, names).length < shortestBesideNames)
    return ['names', 'Choose words other than the names of your workspace, your organisation or yourself'];
  return null;
}

/** `P4ssw0rd!2026` is `password` with decoration, and `passwordpassword` is it twice: both are on every list. */
function isCommon(plain: string, common: ReadonlySet<string>): boolean {
  const bare = plain.replace(/[\d\W_]+$/, '').replace(/^[\d\W_]+/, '');
  const spelled = bare.replace(/[01345$@]/g, (sign) => disguises[sign] ?? sign);
  return [plain, bare, spelled].some((word) => common.has(word) || common.has(halfOf(word)));
}

const disguises: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', $: 's', '@': 'a' };

const halfOf = (word: string): string =>
  word.slice(0, word.length / 2) === word.slice(word.length / 2) ? word.slice(0, word.length / 2) : word;

/** What is left when the names, and signs between them, do not count. Words under four letters are no names. */
function withoutNames(plain: string, names: readonly string[]): string {
  const words = names
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter(({ length }) => length >= 4);
  const rest = words.toSorted((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), plain);
  return rest === plain ? plain : rest.replace(/[^\p{L}\p{N}]+/gu, '');
}
