import { largestPaper } from '@trivet/domain';
import { z } from 'zod';
import { t } from './papers.strings.ts';

/** What can be said of a file before it travels: that there is one, and how large. */
export const paperForm = z.strictObject({
  file: z
    .instanceof(File, { message: t('papers.missing') })
    .refine(({ name }) => /\.(pdf|docx|xlsx|pptx|png|jpe?g)$/i.test(name), { message: t('papers.wrongType') })
    .refine(({ size }) => size <= largestPaper, { message: t('papers.tooLarge') }),
});
