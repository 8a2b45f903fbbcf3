import { api } from '../lib/api.ts';
import { t } from './history.strings.ts';

/** Who changed a thing last: for the panel that puts yours and theirs side by side. The name is left out for those who may not read the history. */
export const lastChangeOf = async (partnershipId: string, subject: { id: string; updatedAt: string }) => {
  const query = { subjectId: subject.id, limit: '1' };
  const { items } = await api.audit.history({ params: { partnershipId }, query }).catch(() => ({ items: [] }));
  return { by: items[0]?.personName ?? t('history.someone'), at: subject.updatedAt };
};
