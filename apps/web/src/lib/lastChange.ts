import { api } from './api.ts';
import type { Instant } from './dates.ts';
import { t } from './form.strings.ts';
import { whoMoved } from './heard.ts';

/** Any record: what it is, where it is, and since when it is as it is. */
export type Changed = { id: string; workspaceId: string; partnershipId?: string; updatedAt: Instant };

/**
 * Who changed a record last, and when. The history knows, for those who may read it; the live stream has told everyone
 * else. Where neither does, it was someone else.
 */
export const lastChangeOf = async ({ id, workspaceId, partnershipId, updatedAt }: Changed) => {
  const by = (partnershipId && (await inHistory(partnershipId, id))) || (await heardOf(workspaceId, id, updatedAt));
  return { by: by ?? t('conflict.someone'), at: updatedAt };
};

const inHistory = async (partnershipId: string, subjectId: string) => {
  const query = { subjectId, limit: '1' };
  const page = await api.audit.history({ params: { partnershipId }, query }).catch(() => null);
  return page?.items[0]?.personName ?? null;
};

const heardOf = async (workspaceId: string, id: string, since: Instant) => {
  const personId = await whoMoved(id, since);
  if (personId === null) return null;
  const person = await api.people.get({ params: { workspaceId, personId } }).catch(() => null);
  return person?.name ?? null;
};
