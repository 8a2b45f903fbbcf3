import { finished, verified } from '../../finished.ts';
import type { ActionStory } from '../../story.ts';

export const actions: readonly ActionStory[] = [
  {
    ...finished(
      'Form for sharing, checked by the data officer',
      'tom',
      ['2025-09-22', '2025-12-19', '2025-12-12'],
      'In use for everyone on the list.',
    ),
    risk: 1,
    partner: 'police',
  },
  finished('First 10 plans', 'conor', ['2025-10-13', '2026-03-31', '2026-03-16'], '10 people have one person to call.'),
  finished(
    'Two days on trauma-informed practice',
    'bernadette',
    ['2026-02-09', '2026-06-30', '2026-06-12'],
    '18 people came, from all 6 partners.',
  ),
  verified(
    {
      ...finished(
        'Write the eviction rule into procedures',
        'hannah',
        ['2026-06-22', '2026-08-31', '2026-07-17'],
        'Every tenancy team was told in person.',
      ),
      risk: 4,
    },
    {
      evidence: 'Procedures, section 4, and the list of 5 team meetings',
      by: 'tom',
      on: '2026-07-21',
      saw: 'I asked 2 teams. Both knew the rule.',
    },
  ),
  {
    title: 'Emergency flats open at weekends',
    owner: 'hannah',
    raised: '2026-07-06',
    due: '2026-10-23',
    priority: 'high',
    log: [
      { on: '2026-09-14', percent: 40, note: 'Keys are with the wardens. Pay for weekends is not agreed.' },
      { on: '2026-11-04', percent: 60, note: 'Saturdays work. Sundays wait for the union.' },
    ],
  },
  {
    title: 'Befrienders for 4 people',
    owner: 'dara',
    raised: '2026-08-24',
    due: '2026-12-18',
    log: [{ on: '2026-11-09', percent: 60, note: '6 trained, 2 people matched.' }],
  },
  {
    title: 'Cover for the nurse until spring',
    owner: 'bernadette',
    raised: '2026-08-24',
    due: '2026-11-06',
    risk: 2,
    log: [{ on: '2026-10-19', percent: 80, note: 'One day a week from this month. Asking for a second.' }],
  },
  {
    title: 'Supervision for all who sit at the table',
    owner: 'conor',
    raised: '2026-09-21',
    due: '2026-12-31',
    risk: 3,
    log: [{ on: '2026-11-02', percent: 30, note: 'Group for 7, monthly. 2 said they need it one to one.' }],
  },
  {
    title: 'Ask 10 people with a plan what changed for them',
    owner: 'gareth',
    raised: '2026-09-21',
    due: '2027-01-29',
    log: [{ on: '2026-11-10', percent: 20, note: '3 talked to us. Dara knows 4 more.' }],
  },
  {
    title: 'Home safety checks for new plans',
    owner: 'samir',
    raised: '2026-10-05',
    due: '2027-01-15',
    log: [{ on: '2026-11-12', percent: 50, note: '9 of 19 done.' }],
  },
  {
    title: 'Agree who may see old case notes',
    owner: 'tom',
    partner: 'police',
    raised: '2026-10-05',
    due: '2026-11-20',
    risk: 1,
    log: [{ on: '2026-11-11', percent: 70, note: '4 partners agree. The trust reads it once more.' }],
  },
  {
    title: 'Find a room that is nobody’s front desk',
    owner: 'tom',
    partner: 'police',
    raised: '2026-10-19',
    due: '2027-02-26',
    risk: 5,
    log: [{ on: '2026-11-13', percent: 10, note: 'Reading Rooms can give us Thursdays.' }],
  },
  {
    title: 'One phone number out of hours',
    owner: 'fiona',
    raised: '2026-11-02',
    due: '2027-03-26',
  },
  {
    title: 'Measure whether lives are better, not only calls',
    owner: 'gareth',
    raised: '2026-11-02',
    due: '2027-02-12',
    risk: 6,
    log: [{ on: '2026-11-16', percent: 15, note: 'Two short scales found that people can fill in themselves.' }],
  },
];
