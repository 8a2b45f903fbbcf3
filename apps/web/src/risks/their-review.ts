import type { RiskRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';

/** The risk as it is now, and who changed it last where its log says so: for the panel that puts yours and theirs side by side. */
export const theirReview = async ({ partnershipId, id: riskId }: RiskRepresentation) => {
  const params = { partnershipId, riskId };
  const [risk, { items }] = await Promise.all([
    api.risks.get({ params }),
    api.risks.reviews({ params, query: { limit: '1' } }),
  ]);
  // An edit leaves none: its author is asked for elsewhere.
  const review = items.find(({ at }) => at === risk.updatedAt);
  return { risk, by: review?.personName ?? undefined };
};
