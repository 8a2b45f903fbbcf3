import { setupI18n } from '@lingui/core';

const i18n = setupI18n({ locale: 'en', locales: 'en-GB', messages: { en: {} } });

export type Values = Record<string, string | number>;

/**
 * Makes the `t` of one catalogue file: `t('risks.title')`, `t('risks.count', { count: 3 })`.
 * Only ids of that catalogue compile; the words load with the page that uses them; a language that lacks one falls back to English.
 */
export const strings = <Id extends string>(messages: Record<Id, string>) => {
  catalogues.push(messages);
  return (id: Id, values?: Values): string => {
    const text = i18n._({ id, message: messages[id], ...(values && { values }) });
    return isPseudo() ? lengthen(text) : text;
  };
};

/** Every catalogue loaded so far: what a test of the words reads. */
export const catalogues: Record<string, string>[] = [];

/** The locale that Intl formats in. */
export const locale = () => 'en-GB';

const isPseudo = () =>
  typeof __WORKSHOP__ !== 'undefined' && __WORKSHOP__ && document.documentElement.hasAttribute('data-pseudo');

/** A third longer, as Irish and Welsh are: shows where a layout has no room. */
const lengthen = (text: string) => `${text} ${'·'.repeat(Math.ceil(text.length * 0.35))}`;
