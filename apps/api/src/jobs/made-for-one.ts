import type { EventType } from '@trivet/domain';
import type { Subscriber } from './subscribers.ts';

/** What a worker makes for whoever asked for it: they hear when it is ready or failed, and nobody else does. */
export const madeForOne = {
  'board_pack.asked': [],
  'board_pack.asked_again': [],
  'board_pack.made': ['tell_asker'],
  'board_pack.failed': ['tell_asker'],
  'board_pack.shared': [],
  'board_pack.link_ended': [],
  'board_pack.removed': [],
  'brought_partnership.brought_in': [],
  'partnership_copy.asked': [],
  'partnership_copy.made': ['tell_asker'],
  'partnership_copy.failed': ['tell_asker'],
  'partnership_copy.removed': [],
  'report_file.asked': [],
  'report_file.made': ['tell_asker'],
  'report_file.failed': ['tell_asker'],
  'report_file.removed': [],
} as const satisfies Partial<Record<EventType, readonly Subscriber[]>>;
