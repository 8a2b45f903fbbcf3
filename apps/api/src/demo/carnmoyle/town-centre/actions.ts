import { finished } from '../../finished.ts';
import type { ActionStory } from '../../story.ts';

export const actions: readonly ActionStory[] = [
  finished(
    'Map every empty shop and its owner',
    'mei',
    ['2026-06-29', '2026-08-31', '2026-08-21'],
    '27 shops, 19 owners, 9 of them elsewhere.',
  ),
  finished('First night market', 'dara', ['2026-07-06', '2026-09-25', '2026-09-25'], '1,900 people and 34 stalls.'),
  {
    title: 'Let 10 empty shops',
    owner: 'victor',
    raised: '2026-07-06',
    due: '2027-05-28',
    priority: 'high',
    log: [
      { on: '2026-09-28', percent: 20, note: '2 leases signed.' },
      { on: '2026-11-06', percent: 30, note: '3 leases. A baker wants the corner shop.' },
    ],
  },
  {
    title: 'Write to owners who did not answer',
    owner: 'mei',
    raised: '2026-08-17',
    due: '2026-10-28',
    risk: 1,
    log: [{ on: '2026-10-30', percent: 60, note: 'Second letter is out, signed by the chief executive.' }],
  },
  {
    title: 'Free parking after 17:00, on trial',
    owner: 'gareth',
    raised: '2026-09-28',
    due: '2026-11-19',
    log: [{ on: '2026-11-09', percent: 50, note: 'The committee decides next week.' }],
  },
  {
    title: 'Lights in 12 dark windows',
    owner: 'catriona',
    raised: '2026-09-28',
    due: '2026-12-11',
    log: [{ on: '2026-11-12', percent: 65, note: '8 windows are lit with children’s drawings.' }],
  },
  {
    title: 'Foot patrol on market nights',
    owner: 'conor',
    raised: '2026-09-28',
    due: '2026-12-18',
    log: [{ on: '2026-11-04', percent: 40, note: 'Agreed until the end of the year.' }],
  },
  {
    title: 'Ask traders what would keep them open until 20:00',
    owner: 'victor',
    raised: '2026-10-19',
    due: '2027-01-22',
    log: [{ on: '2026-11-16', percent: 35, note: '12 of 40 answered. Parking, then buses.' }],
  },
  {
    title: 'Plan deliveries round the road works',
    owner: 'gareth',
    raised: '2026-10-19',
    due: '2027-02-26',
    risk: 4,
  },
  {
    title: 'Ask 100 residents what they would come for',
    owner: 'dara',
    raised: '2026-10-19',
    due: '2027-02-12',
    log: [{ on: '2026-11-11', percent: 25, note: '26 asked so far. Somewhere to sit, and somewhere dry.' }],
  },
];
