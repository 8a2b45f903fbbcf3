import { strings } from '../lib/strings.ts';

export const t = strings({
  'resources.views': 'Money and other resources',
  'resources.money': 'Money',
  'resources.lead.money': 'What came in, what it is for, and what is spent: every partner sees all of it',
  'resources.pledges': 'Pledges',
  'resources.lead.pledges': 'What each partner promised to put in, and what has come of it',
  'resources.skills': 'Skills',
  'resources.lead.skills': 'Which skills the work needs, who has them, and where the gaps are',
});
