import type { ActionRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { t } from './actions.strings.ts';

/** The action as it is now, who changed it last and when: for the panel that puts yours and theirs side by side. */
export const theirUpdate = async ({ partnershipId, id: actionId }: ActionRepresentation) => {
  const params = { partnershipId, actionId };
  const [action, { items }] = await Promise.all([
    api.actions.get({ params }),
    api.actions.updates({ params, query: { limit: '1' } }),
  ]);
  // An edit leaves no line in the log: its author is in the history only.
  const said = items.find(({ at }) => at === action.updatedAt);
  return { action, by: said?.personName ?? t('actions.edit.someone'), at: action.updatedAt };
};
