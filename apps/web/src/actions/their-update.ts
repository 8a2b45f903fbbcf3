import type { ActionRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';

/** The action as it is now, and who changed it last where its log says so: for the panel that puts yours and theirs side by side. */
export const theirUpdate = async ({ partnershipId, id: actionId }: ActionRepresentation) => {
  const params = { partnershipId, actionId };
  const [action, { items }] = await Promise.all([
    api.actions.get({ params }),
    api.actions.updates({ params, query: { limit: '1' } }),
  ]);
  // An edit leaves none: its author is asked for elsewhere.
  const said = items.find(({ at }) => at === action.updatedAt);
  return { action, by: said?.personName ?? undefined };
};
