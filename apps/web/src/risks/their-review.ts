import type { RiskRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { t } from './risks.strings.ts';

/** The risk as it is now, who changed it last and when: for the panel that puts yours and theirs side by side. */
export const theirReview = async ({ partnershipId, id: riskId }: RiskRepresentation) => {
  const params = { partnershipId, riskId };
  const [risk, { items }] = await Promise.all([
    api.risks.get({ params }),
    api.risks.reviews({ params, query: { limit: '1' } }),
  ]);
  // An edit leaves no review: its author is in the history only.
  const review = items.find(({ at }) => at === risk.updatedAt);
  return { risk, by: review?.personName ?? t('risks.edit.someone'), at: risk.updatedAt };
};
