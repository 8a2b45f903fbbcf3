import type { ContributionWords, ReportContributionRepresentation } from '@trivet/contract';

/** What a partner's people write. What moved is kept without what it is quoted by: the server knows that. */
export type Words = Omit<ContributionWords, 'moved'> & { moved: Picked[] };
export type Picked = { subject: 'action' | 'risk'; subjectId: string; words: string };

/** The domain keeps them to these many characters. */
export const headlineLimit = 280;
export const movedLimit = 300;

const nothing: Words = {
  headline: '',
  light: null,
  lightReason: '',
  moved: [],
  nextPeriod: '',
  helpNeeded: '',
  support: null,
  supportWords: '',
};

/** The words of a contribution that this person may read; none where they may not. */
export const wordsIn = ({ words }: Pick<ReportContributionRepresentation, 'words'>): Words =>
  words
    ? {
        ...words,
        moved: words.moved.map(({ subject, subjectId, words: said }) => ({ subject, subjectId, words: said })),
      }
    : nothing;

export const trimmed = (words: Words): Words => ({
  ...words,
  headline: words.headline.trim(),
  lightReason: words.lightReason.trim(),
  moved: words.moved.map((thing) => ({ ...thing, words: thing.words.trim() })),
  nextPeriod: words.nextPeriod.trim(),
  helpNeeded: words.helpNeeded.trim(),
  supportWords: words.supportWords.trim(),
});

/** Of what is unsaved, what the server would take: what is too long, or picked without a word, waits. */
export const sendable = ({ headline, moved, ...rest }: Partial<Words>): Partial<Words> => ({
  ...rest,
  ...(headline !== undefined && headline.length <= headlineLimit && { headline }),
  ...(moved?.every(({ words }) => words !== '' && words.length <= movedLimit) && { moved }),
});

type Before = NonNullable<ReportContributionRepresentation['before']>;

/** What was written last time, where nothing is written yet. */
export const startedFrom = (words: Words, before: Before): Partial<Words> => ({
  headline: words.headline || before.headline,
  light: words.light ?? before.light,
  nextPeriod: words.nextPeriod || before.nextPeriod,
  helpNeeded: words.helpNeeded || before.helpNeeded,
});

/** Where a part is written: what leads back from the check page focuses it. */
export const fieldId = (name: string) => `contribution-${name}`;
