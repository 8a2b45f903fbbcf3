import type { FrameworkComparison, ListedFrameworkVersion } from '@trivet/contract';
import { addDays, type Day, dayOf, fullDay } from '../lib/dates.ts';
import { t as series } from '../outcomes/series.strings.ts';
import { t } from './framework-versions.strings.ts';

type Changed = FrameworkComparison['changes'][number]['fields'][number];
type Dated = { on: string; value: string }[];

/** How a version stands on a day, and in words since when or until when. */
export function standingOf({ inForceFrom, replacedOn }: ListedFrameworkVersion, on: Day) {
  if (inForceFrom > on) return { state: 'coming', words: t('versions.from', { day: fullDay(inForceFrom) }) } as const;
  if (replacedOn !== null && replacedOn <= on) {
    if (replacedOn === inForceFrom)
      return { state: 'past', words: t('versions.replaced', { day: fullDay(replacedOn) }) } as const;
    const days = { from: fullDay(inForceFrom), until: fullDay(addDays(replacedOn, -1)) };
    return { state: 'past', words: t('versions.between', days) } as const;
  }
  return { state: 'in_force', words: t('versions.since', { day: fullDay(inForceFrom) }) } as const;
}

/** What reads otherwise, with both in words; empty where there was nothing. */
export const changedWords = ({ field, was, is }: Changed) => ({
  label: t(`frameworkField.${field}`),
  was: wordsOf(field, was),
  is: wordsOf(field, is),
});

const days: readonly Changed['field'][] = ['activeFrom', 'activeTo', 'baselineOn'];

function wordsOf(field: Changed['field'], value: Changed['was']): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return t(value ? 'versions.yes' : 'versions.no');
  if (typeof value !== 'string') return targetWords(value);
  if (days.includes(field)) return fullDay(value);
  if (isChoice(field)) return series(`${field}.${value}` as Parameters<typeof series>[0]);
  return value;
}

/** What stands as one of a few words, which `series.strings.ts` has: the cast rests on them being the same. */
const isChoice = (field: Changed['field']) => field === 'unit' || field === 'direction' || field === 'frequency';

/** '31 March 2027: 70', one after the other. */
export const targetWords = (targets: Dated): string =>
  targets.map(({ on, value }) => t('versions.target', { day: fullDay(on), value })).join('; ');

/** When it was published, and by whom where we still know. */
export function publishedWords({ createdAt, publishedByName: name }: ListedFrameworkVersion): string {
  const day = fullDay(dayOf(createdAt));
  return name ? t('frameworkVersions.published', { day, name }) : day;
}
