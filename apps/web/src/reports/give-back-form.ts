import { ReportReturn } from '@trivet/domain';
import { z } from 'zod';
import { reportParts as parts } from './report-parts.ts';
import { t } from './reports.strings.ts';

const words = z.string().max(1000);

/** A box for each part becomes a comment on each that was written in; a fault of none stands at the first. */
export const GiveBackSchema = z
  .strictObject({
    headline: words,
    light: words,
    achievements: words,
    next_period: words,
    help_needed: words,
    risks: words,
    deviations: words,
    requests: words,
    partners: words,
    dueOn: ReportReturn.shape.dueOn,
  })
  .refine((values) => parts.some((part) => values[part].trim() !== ''), {
    path: ['headline'],
    message: t('report.giveBackNone'),
  })
  .transform(({ dueOn, ...said }): ReportReturn => {
    const comments = parts.map((part) => ({ part, words: said[part].trim() }));
    return { comments: comments.filter(({ words: comment }) => comment !== ''), dueOn };
  });
