import { ApiTokenDraft } from '@trivet/domain';
import * as z from 'zod';

/** The choice of what it opens stands before the list it is about: only that list is sent. */
export const TokenForm = z
  .object({
    ...ApiTokenDraft.shape,
    reach: z.enum(['all', 'outcomes', 'partnerships']),
    outcomeIds: z.array(z.string()),
    partnershipIds: z.array(z.string()),
  })
  .check(({ value, issues }) => {
    const list = value.reach === 'outcomes' ? 'outcomeIds' : 'partnershipIds';
    if (value.reach !== 'all' && value[list].length === 0)
      issues.push({ code: 'custom', path: [list], message: '', input: value });
  })
  .transform(({ reach, outcomeIds, partnershipIds, ...draft }) => ({
    ...draft,
    outcomeIds: reach === 'outcomes' ? outcomeIds : null,
    partnershipIds: reach === 'partnerships' ? partnershipIds : null,
  }));
export type TokenFormDraft = z.output<typeof TokenForm>;
