import { InterestDraft } from '@trivet/domain';
import { z } from 'zod';
import { t } from './interests.strings.ts';

export { InterestPatch } from '@trivet/domain';

/** An interest as it is typed: whose it is goes into the address. */
export const InterestForm = InterestDraft.extend({
  who: z.string().min(1, t('interests.whoMissing')),
  itemId: z.string().min(1, t('interests.itemMissing')),
});
export type InterestForm = z.output<typeof InterestForm>;
