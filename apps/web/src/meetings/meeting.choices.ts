import type { AgendaItem, ItemPurpose, Meeting, MeetingKind, OnHoliday } from '@trivet/domain';
import type { StatusKind } from '../ui/StatusTag.tsx';

export const meetingKinds = [
  'regular',
  'initial',
  'review',
  'learning',
  'extraordinary',
] as const satisfies MeetingKind[];
export const purposes = ['information', 'discussion', 'decision'] as const satisfies ItemPurpose[];
export const onHolidays = ['skip', 'next_working_day', 'keep'] as const satisfies OnHoliday[];

export const kindOfStatus = {
  draft: 'grey',
  called: 'blue',
  in_progress: 'amber',
  minuted: 'green',
  approved: 'green',
  cancelled: 'grey',
} as const satisfies Record<Meeting['status'], StatusKind>;

/** How an item that is not to come any more reads. */
export const settledWords = {
  done: 'agenda.done',
  skipped: 'agenda.skipped',
  moved: 'agenda.moved',
  dropped: 'agenda.dropped',
} as const satisfies Record<Exclude<AgendaItem['status'], 'planned'>, string>;
