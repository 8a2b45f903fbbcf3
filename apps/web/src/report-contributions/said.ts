import type { Words } from './contribution-words.ts';
import { t } from './report-contributions.strings.ts';

export const lightWords = (light: Words['light']) =>
  light === null ? t('contribution.lightNone') : t(`contribution.light.${light}`);

/** '4 of 5: Well'; nothing where nobody said. */
export const supportWords = (rating: number | null) => {
  const found = supports.find(({ value }) => value === rating);
  return found ? t('contribution.supportOf', { rating: found.value, word: found.label }) : '';
};

export const supports = ([1, 2, 3, 4, 5] as const).map((value) => ({
  value,
  label: t(`contribution.support.${value}`),
}));
