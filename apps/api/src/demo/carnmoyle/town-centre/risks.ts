import type { RiskStory } from '../../story.ts';

export const risks: readonly RiskStory[] = [
  {
    title: 'Owners outside the district do not answer',
    category: 'delivery',
    lead: 'council',
    owner: 'mei',
    raised: '2026-07-06',
    inherent: [4, 4],
    first: [4, 4],
    target: [2, 3],
    reviews: [
      {
        on: '2026-11-02',
        cell: [3, 4],
        note: '4 of 9 owners answered.',
        because: 'A letter from the chief executive helped.',
      },
    ],
  },
  {
    title: 'Rents rise once the street is busy',
    category: 'finance',
    response: 'transfer',
    lead: 'enterprise',
    owner: 'victor',
    raised: '2026-07-06',
    inherent: [3, 4],
    first: [3, 3],
    target: [2, 3],
    reviews: [{ on: '2026-09-28', cell: [3, 3], note: 'First leases are fixed for 3 years.' }],
  },
  {
    title: 'Residents object to noise at night',
    category: 'reputation',
    lead: 'network',
    owner: 'dara',
    raised: '2026-08-17',
    inherent: [3, 3],
    first: [3, 3],
    target: [2, 2],
    reviews: [
      {
        on: '2026-09-28',
        cell: [2, 2],
        note: '2 complaints after 1,900 visitors.',
        because: 'Music ends at 22:00 and it was kept.',
      },
    ],
  },
  {
    title: 'Road works close Market Street in spring',
    category: 'external',
    lead: 'council',
    owner: 'gareth',
    raised: '2026-10-19',
    inherent: [4, 4],
    first: [4, 3],
    target: [2, 3],
    proximity: 'within_a_year',
  },
];
