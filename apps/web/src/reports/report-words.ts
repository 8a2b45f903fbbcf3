import type { ReportRepresentation } from '@trivet/contract';

type Word = 'headline' | 'light' | 'lightReason' | 'achievements' | 'nextPeriod' | 'helpNeeded' | 'corrections';

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
  corrections: report.corrections,
});

/** Of what is unsaved, what the server would take: a headline that is too long waits until it is shortened. */
export const sendable = (unsaved: Partial<ReportWords>): Partial<ReportWords> => {
  const { headline, ...rest } = unsaved;
  return headline === undefined || headline.length > headlineLimit ? rest : { ...rest, headline };
};

export const trimmed = (words: ReportWords): ReportWords => ({
  ...words,
  headline: words.headline.trim(),
  lightReason: words.lightReason.trim(),
  achievements: words.achievements.trim(),
  nextPeriod: words.nextPeriod.trim(),
  helpNeeded: words.helpNeeded.trim(),
  // What is empty again is no correction.
  corrections: words.corrections
    .map((correction) => ({ ...correction, words: correction.words.trim() }))
    .filter((correction) => correction.words !== ''),
});
