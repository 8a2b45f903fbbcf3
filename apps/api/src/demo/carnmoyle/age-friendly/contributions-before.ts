import type { ContributionStory } from '../../story.ts';
import { briefly } from '../brief-contribution.ts';

/** What the partners said for the quarter before: Housing was never on time, and the sports clubs a day late. */
export const contributionsBefore: readonly ContributionStory[] = [
  briefly('trust', -9, 'The falls nurse has started, 2 days a week.', 'amber'),
  briefly('council', -8, '12 benches, and the lights in Castle Street.'),
  briefly('healthImprovement', -10, '3 classes, 42 people. 9 leaders trained.'),
  briefly('housing', 2, 'The handyperson’s post is frozen.', 'red'),
  briefly('libraries', -7, 'Warm rooms on Tuesdays, 20 people.'),
  briefly('sport', -4, 'Leaders for 3 classes. A fourth wants paying.', 'amber'),
  briefly('network', -8, '18 callers, 30 people called each week.'),
];
