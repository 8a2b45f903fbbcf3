import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { writer, type Message, type Values } from './message.ts';

export type { Values };

/** The locale that Intl formats in. */
export const locale = () => 'en-GB';

const write = writer(locale());

/**
 * Makes the `t` of one catalogue file: `t('risks.title')`, `t('risks.count', { count: 3 })`.
 * Only ids of that catalogue compile; the words load with the page that uses them.
 */
export const strings = <Id extends string>(messages: Record<Id, string>) => {
  catalogues.push(messages);
  return (id: Id, values: Values = {}): string => {
    const text = write(compiled(messages[id]), values);
    return isPseudo() ? lengthen(text) : text;
  };
};

/** Every catalogue loaded so far: what a test of the words reads. */
export const catalogues: Record<string, string>[] = [];

/** vite/compile-messages.ts has put tokens where a build's sentences stood; in development and tests they are read here. */
const compiled = (message: string | Message): Message =>
  process.env.NODE_ENV !== 'production' && typeof message === 'string'
    ? (compileMessageOrThrow(message) as Message)
    : (message as Message);

const isPseudo = () =>
  typeof __WORKSHOP__ !== 'undefined' && __WORKSHOP__ && document.documentElement.hasAttribute('data-pseudo');

/** A third longer, as Irish and Welsh are: shows where a layout has no room. */
const lengthen = (text: string) => `${text} ${'·'.repeat(Math.ceil(text.length * 0.35))}`;
