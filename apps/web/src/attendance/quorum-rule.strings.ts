import { strings } from '../lib/strings.ts';

export const t = strings({
  'quorum.title': 'When meetings may decide',
  'quorum.least': 'At least how many partners must be there?',
  'quorum.by': 'Counted how?',
  'quorum.by.percent': 'Percent of the partners',
  'quorum.by.partners': 'Number of partners',
  'quorum.mustBe': 'Who must be there?',
  'quorum.mustBe.chair': 'The chair or a deputy chair',
  'quorum.mustBe.lead_partner': 'The lead partner',
  'quorum.mustBe.voluntary_partner': 'A voluntary or community partner',
  'quorum.deputies': 'Which deputies count for their partner?',
  'quorum.deputies.with_authority': 'Only deputies who may decide',
  'quorum.deputies.any': 'Any deputy',
  'quorum.reads.percent': 'At least {least}% of the partners',
  'quorum.reads.partners': 'At least {least, plural, one {# partner} other {# partners}}',
  'quorum.save': 'Save when meetings may decide',
  'quorum.saved': 'Saved when meetings may decide',
});
