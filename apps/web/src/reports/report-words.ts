import type { ReportRepresentation } from '@trivet/contract';
import { changed } from '../lib/changed.ts';

type Word = 'headline' | 'light' | 'lightReason' | 'achievements' | 'nextPeriod' | 'helpNeeded';

/** What people write in a report. */
export type ReportWords = Pick<ReportRepresentation, Word>;

/** A headline is read at a glance: the domain keeps it to this many characters. */
export const headlineLimit = 280;

export const wordsIn = (report: ReportWords): ReportWords => ({
  headline: report.headline,
  light: report.light,
  lightReason: report.lightReason,
  achievements: report.achievements,
  nextPeriod: report.nextPeriod,
  helpNeeded: report.helpNeeded,
});

/** What was typed and is not on the server yet. Spaces round it do not count: the server drops them. */
export const unsaved = (typed: ReportWords, saved: ReportWords): Partial<ReportWords> =>
  changed<ReportWords>(trimmed(typed), wordsIn(saved));

/** Of that, what the server would take: a headline that is too long waits until it is shortened. */
export const sendable = (typed: ReportWords, saved: ReportWords): Partial<ReportWords> => {
  const { headline, ...rest } = unsaved(typed, saved);
  return headline === undefined || headline.length > headlineLimit ? rest : { ...rest, headline };
};

/** Whether another wrote in a place where something is unsaved here, and not the same. */
export const clashes = (mine: Partial<ReportWords>, theirs: ReportWords, before: ReportWords): boolean => {
  const elsewhere = changed<ReportWords>(theirs, wordsIn(before));
  return Object.keys(changed<ReportWords>(mine, theirs)).some((name) => name in elsewhere);
};

const trimmed = (words: ReportWords): ReportWords => ({
  ...words,
  headline: words.headline.trim(),
  lightReason: words.lightReason.trim(),
  achievements: words.achievements.trim(),
  nextPeriod: words.nextPeriod.trim(),
  helpNeeded: words.helpNeeded.trim(),
});
