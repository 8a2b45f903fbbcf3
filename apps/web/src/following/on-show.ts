import type { AgendaItemView, MeetingRepresentation } from '@trivet/contract';
import { t } from './following.strings.ts';

/** The item in hand as those may see it who only look: what is confidential has neither name nor words here. */
export const onShow = ({ items, currentItemId }: MeetingRepresentation) => {
  const place = items.findIndex(({ id }) => id === currentItemId);
  const item = items[place];
  const next = items[place + 1];
  return {
    at: place + 1,
    total: items.length,
    item: item && { ...item, title: nameOf(item) },
    next: item && next ? nameOf(next) : null,
  };
};

const nameOf = ({ title, isConfidential }: AgendaItemView) => (isConfidential ? t('following.confidential') : title);
