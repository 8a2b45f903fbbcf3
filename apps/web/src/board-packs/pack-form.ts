import { BoardPackDraft } from '@trivet/domain';
import * as z from 'zod';

/** The choice of which stands before the lists it is about: only the one that was chosen is sent. */
export const PackForm = z
  .object({
    title: BoardPackDraft.shape.title,
    asOf: BoardPackDraft.shape.asOf,
    which: z.enum(['all', 'outcome', 'some']),
    outcomeId: z.string(),
    partnershipIds: z.array(z.string()),
  })
  .check(({ value, issues }) => {
    const { which, outcomeId, partnershipIds } = value;
    if (which === 'some' && partnershipIds.length === 0)
      issues.push({ code: 'custom', path: ['partnershipIds'], message: '', input: value });
    if (which === 'outcome' && outcomeId === '')
      issues.push({ code: 'custom', path: ['outcomeId'], message: '', input: value });
  })
  .transform(({ title, asOf, which, outcomeId, partnershipIds }) => ({
    title,
    asOf,
    ...(which === 'outcome' && { outcomeId }),
    ...(which === 'some' && { partnershipIds }),
  }));
export type PackFormDraft = z.output<typeof PackForm>;
