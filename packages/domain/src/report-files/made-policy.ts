import { stewards } from '../grants.ts';
import { change, report, type Rule } from '../rules.ts';

/** Who may do what with what a worker makes for whoever asked: board packs, the files of reports, and copies of partnerships. */
export const madePolicy = {
  // A pack holds what its asker may see together, so it is nobody else's.
  'board_pack.see': report('owner'),
  'board_pack.read': report('owner'),
  'board_pack.ask': report('anyone'),
  'board_pack.retry': report('owner'),
  'board_pack.share': change('owner'),
  'board_pack.end_link': change('owner'),
  'board_pack.remove': change('owner'),
  'board_pack.make': change('job'),
  // What each report shows is asked beside this, of whoever asks for its file.
  'report_file.see': report('owner'),
  'report_file.read': report('owner'),
  'report_file.ask': report('anyone'),
  'report_file.remove': report('owner'),
  'report_file.make': change('job'),
  // Who answers for the partnership, and who reads all of it. What each may see is asked by the database, row by row.
  'partnership_copy.see': report(...stewards, 'auditor'),
  'partnership_copy.read': report('owner'),
  'partnership_copy.ask': report(...stewards, 'auditor'),
  'partnership_copy.remove': report('owner'),
  'partnership_copy.make': change('job'),
} as const satisfies Record<string, Rule>;
