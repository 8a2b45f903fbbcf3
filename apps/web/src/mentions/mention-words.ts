import { plain } from '../lib/plain.ts';

/** A name that is being typed after an @: where the @ stands, and what of the name is there. */
export type Mention = { from: number; typed: string };

/** The longest name anybody is looked for by. */
const longest = 60;

/** The name that is being typed where the caret stands; null where none is. An @ inside a word, as in an address, begins none. */
export function mentionAt(words: string, caret: number): Mention | null {
  const before = words.slice(0, caret);
  const from = before.lastIndexOf('@');
  if (from === -1 || /[\p{L}\p{N}]$/u.test(before.slice(0, from))) return null;
  const typed = before.slice(from + 1);
  return typed.length <= longest && /^[\p{L}\p{M}'’-]*( [\p{L}\p{M}'’-]*){0,3}$/u.test(typed) ? { from, typed } : null;
}

/** Those one of whose names begins so, or whose whole name does, whatever accents; a whole name that is there already offers nobody. */
export function namesLike<Person extends { name: string }>(typed: string, people: readonly Person[]): Person[] {
  const wanted = plain(typed);
  const found = people.filter(({ name }) => {
    const whole = plain(name);
    return whole.startsWith(wanted) || whole.split(/[\s-]+/).some((part) => part.startsWith(wanted));
  });
  return found.some(({ name }) => name === typed.trim()) ? [] : found.slice(0, most);
}
const most = 6;

/** The words with the whole name in place of what was typed of it, as the bell looks for it, and where the caret goes. */
export function withMention(words: string, { from, typed }: Mention, name: string): { words: string; caret: number } {
  const rest = words.slice(from + 1 + typed.length);
  const written = `@${name}${rest.startsWith(' ') ? '' : ' '}`;
  const caret = from + written.length + (rest.startsWith(' ') ? 1 : 0);
  return { words: `${words.slice(0, from)}${written}${rest}`, caret };
}
