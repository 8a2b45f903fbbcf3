import type { EventType } from '@trivet/domain';
import type { Subscriber } from './subscribers.ts';

/** What a worker makes for whoever asked for it: they look at how far it has come, and nobody else hears of it. */
export const madeForOne = {
  'board_pack.asked': [],
  'board_pack.asked_again': [],
  'board_pack.made': [],
  'board_pack.failed': [],
  'board_pack.shared': [],
  'board_pack.link_ended': [],
  'board_pack.removed': [],
  'report_file.asked': [],
  'report_file.made': [],
  'report_file.failed': [],
  'report_file.removed': [],
} as const satisfies Partial<Record<EventType, readonly Subscriber[]>>;
