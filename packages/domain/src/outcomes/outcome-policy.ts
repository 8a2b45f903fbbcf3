import { manage, measure, type Rule, see } from '../rules.ts';

/** Who may do what with outcomes, their indicators and the versions of both. */
export const outcomePolicy = {
  'outcome.see': see('anyone'),
  'outcome.create': manage('administrator'),
  'outcome.edit': manage('administrator'),
  'outcome.appoint_sro': manage('administrator'),
  'outcome.archive': manage('administrator'),
  'outcome.restore': manage('administrator'),
  'indicator.see': see('anyone'),
  'indicator.create': manage('administrator'),
  'indicator.edit': manage('administrator'),
  'indicator.set_targets': manage('administrator'),
  'indicator.forecast': measure('administrator', 'collector'),
  'indicator.give_points': measure('administrator', 'collector'),
  'indicator_import.see': see('owner', 'administrator', 'auditor'),
  'indicator_import.start': measure('administrator', 'collector'),
  'indicator_import.match': measure('owner'),
  'indicator_import.confirm': measure('owner'),
  'indicator_import.undo': measure('owner', 'administrator'),
  // Whoever may change what it is may show it to everyone.
  'indicator.embed': manage('administrator'),
  'indicator.end_embed': manage('administrator'),
  'indicator.archive': manage('administrator'),
  'indicator.restore': manage('administrator'),
  'framework_version.see': see('anyone'),
  'framework_version.publish': manage('administrator'),
} as const satisfies Record<string, Rule>;
