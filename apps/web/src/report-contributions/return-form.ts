import { ContributionReturn, ContributionSection } from '@trivet/domain';
import { z } from 'zod';
import { t } from './report-contributions.strings.ts';

const sections = ContributionSection.options;
const words = z.string().max(1000);

/** A box for each part becomes a comment on each that was written in; a fault of none stands at the first. */
export const ReturnSchema = z
  .strictObject({
    headline: words,
    light: words,
    moved: words,
    next_period: words,
    help_needed: words,
    support: words,
    dueOn: ContributionReturn.shape.dueOn,
  })
  .refine((values) => sections.some((section) => values[section].trim() !== ''), {
    path: ['headline'],
    message: t('contribution.returnNone'),
  })
  .transform(({ dueOn, ...said }): ContributionReturn => {
    const comments = sections.map((section) => ({ section, words: said[section].trim() }));
    return { comments: comments.filter(({ words: comment }) => comment !== ''), dueOn };
  });
