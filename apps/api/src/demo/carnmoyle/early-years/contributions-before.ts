import type { ContributionStory } from '../../story.ts';
import { briefly } from '../brief-contribution.ts';

/** What the partners said for the quarter before: 3 late, and Enterprise left out. */
export const contributionsBefore: readonly ContributionStory[] = [
  briefly('council', -8, 'Burnfoot Hall is free on the second Saturday of each month.', 'amber'),
  briefly('trust', -9, '84 home visits. Rotas hold until the summer.', 'amber'),
  briefly('healthImprovement', -7, 'The model of the home visit is in its second draft.'),
  briefly('education', -9, 'Talks in 9 parish schools, 2 more than planned.'),
  briefly('police', -10, '11 families told of the hub, with their consent.'),
  briefly('fire', -7, '41 home safety checks.'),
  briefly('housing', -6, '3 families moved nearer to the hub, and 2 still wait.', 'amber'),
  briefly('libraries', -11, 'Rhyme time in all 6 wards, 70 children a week.'),
  briefly('sport', -8, '1 toddler class a week. The second has a leader but no room.', 'amber'),
  briefly('schools', -7, 'All 11 heads have said yes to a talk a year.'),
  briefly('network', -5, '12 parent champions. Expenses are paid 6 weeks late.', 'amber'),
  briefly('earlyStart', -9, 'The waiting list is down to 3 weeks.'),
  briefly('ruralWomen', -5, '9 of 20 families said no to a visit.'),
];
