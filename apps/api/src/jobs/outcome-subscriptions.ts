import type { EventType } from '@trivet/domain';
import type { Subscriber } from './subscribers.ts';

/** What follows from what happens to outcomes, their indicators and the versions of both. */
export const outcomeSubscriptions = {
  'framework_version.published': [],
  'indicator.added': [],
  'indicator.edited': ['withdraw_reminders'],
  'indicator.targets_set': [],
  'indicator.forecast_made': [],
  'indicator.points_given': ['withdraw_reminders'],
  'indicator.embedded': [],
  'indicator.embed_renewed': [],
  'indicator.embed_ended': [],
  'indicator.archived': ['withdraw_reminders'],
  'indicator.restored': [],
  'outcome.added': [],
  'outcome.edited': [],
  'outcome.moved': [],
  'outcome.sro_appointed': ['withdraw_reminders'],
  'outcome.archived': [],
  'outcome.restored': [],
} as const satisfies Partial<Record<EventType, readonly Subscriber[]>>;
