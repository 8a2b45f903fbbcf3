import { strings } from '../lib/strings.ts';

// What people had a worker make for them, as the audit trail says it.
export const t = strings({
  'did.board_pack-ask': 'Asked for a board pack',
  'did.board_pack-retry': 'Had a board pack made again',
  'did.board_pack-share': 'Shared a board pack by a link',
  'did.board_pack-end_link': 'Ended a link to a board pack',
  'did.board_pack-remove': 'Removed a board pack',
  'did.board_pack-make': 'Made a board pack',
  'did.brought_partnership-bring_in': 'Brought the partnership in',
  'did.partnership_copy-ask': 'Asked for a copy of the partnership',
  'did.partnership_copy-remove': 'Removed a copy of the partnership',
  'did.partnership_copy-make': 'Made a copy of the partnership',
  'did.report_file-ask': 'Asked for the file of a report',
  'did.report_file-remove': 'Removed the file of a report',
  'did.report_file-make': 'Made the file of a report',
});
