import { ReportPart, ReportReturn } from '@trivet/domain';
import { z } from 'zod';

const parts = ReportPart.options;
const words = z.string().max(1000);

/** A box for each part becomes a comment on each that was written in; a fault of none stands at the first. Its words for people are the dialog's. */
export const GiveBackSchema = z
  .strictObject({
    headline: words,
    light: words,
    achievements: words,
    next_period: words,
    help_needed: words,
    risks: words,
    deviations: words,
    measures: words,
    money: words,
    pledges: words,
    requests: words,
    partners: words,
    dueOn: ReportReturn.shape.dueOn,
  })
  .refine((values) => parts.some((part) => values[part].trim() !== ''), {
    path: ['headline'],
    message: 'Comment on at least one part',
  })
  .transform(({ dueOn, ...said }): ReportReturn => {
    const comments = parts.map((part) => ({ part, words: said[part].trim() }));
    return { comments: comments.filter(({ words: comment }) => comment !== ''), dueOn };
  });
