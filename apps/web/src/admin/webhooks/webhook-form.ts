import { WebhookDraft } from '@trivet/domain';
import * as z from 'zod';

/** The choice of all or some partnerships stands before the list it is about: only the list is sent. */
export const WebhookForm = z
  .object({ ...WebhookDraft.shape, reach: z.enum(['all', 'some']), partnershipIds: z.array(z.string()) })
  .check(({ value, issues }) => {
    if (value.reach === 'some' && value.partnershipIds.length === 0)
      issues.push({ code: 'custom', path: ['partnershipIds'], message: '', input: value });
  })
  .transform(({ reach, partnershipIds, ...draft }) => ({
    ...draft,
    partnershipIds: reach === 'all' ? null : partnershipIds,
  }));
export type WebhookFormDraft = z.output<typeof WebhookForm>;
