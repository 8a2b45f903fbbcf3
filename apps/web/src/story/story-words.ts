import type { StoryEntry } from '@trivet/domain';
import { daysBetween, shortDay } from '../lib/dates.ts';
import { t } from './story.strings.ts';

type Of<Kind extends StoryEntry['kind']> = Extract<StoryEntry, { kind: Kind }>;

/** What became of an item at a meeting. */
export function fateOf({ status, itemStatus, reason }: Of<'meeting'>): string {
  if (status === 'cancelled') return t('story.cancelled');
  // A reason that is confidential is not told.
  if (itemStatus === 'moved') return reason === '' ? t('story.movedOn') : t('story.moved', { reason });
  if (itemStatus === 'skipped' || itemStatus === 'dropped')
    return reason === '' ? t('story.leftOut') : t(`story.${itemStatus}`, { reason });
  if (itemStatus === 'done') return t('story.talkedAbout');
  return status === 'minuted' || status === 'approved' ? t('story.notReached') : t('story.onAgenda');
}

/** How an action ended; null while it goes on. */
export function endOf({ status, closedOn, dueOn }: Of<'action'>): string | null {
  if (closedOn === null) return null;
  const day = shortDay(closedOn);
  if (status === 'ceased') return t('story.ceased', { day });
  const days = dueOn === null ? 0 : daysBetween(dueOn, closedOn);
  return days > 0 ? t('story.doneLate', { day, days }) : t('story.done', { day });
}

export const servedWords = (serves: NonNullable<Of<'action'>['serves']>): string =>
  serves.kind === 'milestone' ? t(`story.milestone.${serves.status}`) : t(`story.objective.${serves.status}`);
