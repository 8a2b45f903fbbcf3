import { finished, verified } from '../../finished.ts';
import type { ActionStory } from '../../story.ts';
import { presentActions } from './actions-present.ts';

/** */
const pastActions: readonly ActionStory[] = [
  {
    ...finished(
      'Write terms of reference',
      'gareth',
      ['2024-09-23', '2024-10-31', '2024-10-28'],
      'Agreed by all 9 first partners.',
    ),
    risk: 1,
  },
  finished(
    'List every service for under-5s in the district',
    'catriona',
    ['2024-10-07', '2024-11-29', '2024-12-02'],
    '47 services, 12 of them unknown to the rest of us.',
  ),
  finished(
    'Choose the first 2 wards',
    'priya',
    ['2024-10-07', '2024-11-15', '2024-11-11'],
    'Glenree and Tully: most admissions, and a centre each.',
  ),
  {
    ...finished(
      'Make checks a step of the induction',
      'pawel',
      ['2024-11-04', '2025-01-31', '2025-01-20'],
      'Nobody meets a family before the check is filed.',
    ),
    risk: 5,
  },
  {
    ...finished(
      'Agree one set of leaflets',
      'priya',
      ['2024-11-04', '2025-03-31', '2025-04-15'],
      '5 leaflets, printed once for everyone.',
    ),
    risk: 6,
  },
  finished(
    'Ask 40 parents what gets in the way',
    'ruth',
    ['2024-11-18', '2025-02-28', '2025-02-19'],
    '52 answered. Travel and repeating their story came first.',
  ),
  {
    ...finished(
      'Furnish the Glenree centre',
      'ruth',
      ['2024-11-18', '2025-06-30', '2025-07-11'],
      'Done, with £600 to spare.',
    ),
    risk: 8,
  },
  finished(
    'Train the first 6 parent champions',
    'pawel',
    ['2025-02-03', '2025-05-30', '2025-05-22'],
    '11 trained instead of 6.',
  ),
  verified(
    finished(
      'Draft the information sharing agreement',
      'siobhan',
      ['2025-02-03', '2025-04-30', '2025-04-28'],
      'Signed by 9 partners, for 20 months.',
    ),
    {
      evidence: 'The agreement with 9 signatures, board papers of the month',
      by: 'maureen',
      on: '2025-05-01',
      saw: 'All 9 signatures are there.',
    },
  ),
  {
    ...finished(
      'Set up the shared waiting list',
      'siobhan',
      ['2025-02-17', '2025-07-31', '2025-08-12'],
      'In use by 4 partners, read by all.',
    ),
    risk: 11,
  },
  {
    ...finished(
      'Pay half in advance to small groups',
      'gareth',
      ['2025-02-17', '2025-05-31', '2025-05-27'],
      '14 groups were paid within 10 days.',
    ),
    risk: 4,
  },
  {
    ...finished(
      'Name a deputy for each partner',
      'maureen',
      ['2025-03-10', '2025-06-30', '2025-07-01'],
      '9 of 14 partners have one.',
    ),
    risk: 13,
  },
  finished(
    'Rhyme time in Ardmore and Knockvarna',
    'catriona',
    ['2025-03-10', '2025-06-13', '2025-06-06'],
    'Both weekly, 14 families each.',
  ),
  finished(
    'Hold the first family day',
    'roisin',
    ['2025-04-07', '2025-06-28', '2025-06-28'],
    '120 people came, 18 families signed up for visits.',
  ),
  finished(
    'Home safety checks for all visited families',
    'samir',
    ['2025-05-12', '2025-09-30', '2025-09-18'],
    '38 homes, 31 alarms fitted.',
  ),
  {
    ...finished(
      'Buy locked bags for paper forms',
      'bernadette',
      ['2025-06-10', '2025-08-29', '2025-08-21'],
      '12 bags, one for each visitor.',
    ),
    risk: 18,
  },
  {
    ...finished(
      'Merge the 2 nursery forms',
      'eamonn',
      ['2025-06-10', '2025-12-19', '2025-12-11'],
      'One form, and the Education Board shares it.',
    ),
    risk: 15,
  },
  finished(
    'Ask 5 employers for hours that fit school',
    'victor',
    ['2025-09-09', '2026-01-30', '2026-02-04'],
    '3 said yes, 27 parents applied.',
  ),
  finished(
    'Play sessions in 4 village halls',
    'jill',
    ['2025-09-09', '2025-12-12', '2025-12-05'],
    '12 sessions a month, 9 families each.',
  ),
  {
    title: 'Register of interpreters that every partner can book from',
    owner: 'dara',
    raised: '2025-09-09',
    due: '2026-10-13',
    risk: 20,
    log: [
      { on: '2026-02-10', percent: 40, note: '7 interpreters, mostly Polish.' },
      { on: '2026-06-09', percent: 60, note: '9 on the list. Booking still goes through me.' },
      { on: '2026-11-02', percent: 70, note: 'Booking page is written, waiting for the council’s web team.' },
    ],
  },
  verified(
    {
      ...finished(
        'Put visiting days into the trust’s rota',
        'bernadette',
        ['2025-11-11', '2026-04-30', '2026-04-20'],
        'Our days stand in the rota 8 weeks ahead.',
      ),
      risk: 3,
    },
    { evidence: 'The rota of the next 8 weeks', by: 'maureen', on: '2026-04-23', saw: 'Our days stand in it.' },
  ),
  {
    ...finished(
      'Visit 20 rural families and ask why not',
      'aoife',
      ['2025-11-11', '2026-05-29', '2026-05-26'],
      '9 said no: wrong day, wrong time, or they did not know us.',
    ),
    risk: 21,
  },
  {
    ...finished(
      'Monthly admissions straight from the trust',
      'alan',
      ['2025-11-11', '2026-01-31', '2026-01-12'],
      'By the 10th of each month, marked as provisional.',
    ),
    risk: 17,
  },
  {
    ...finished(
      'Car scheme between Ardmore and the hub',
      'pawel',
      ['2026-02-10', '2026-05-15', '2026-05-08'],
      '2 days a week, 6 drivers.',
    ),
    risk: 23,
  },
  {
    ...finished(
      'Induction pack for new board members',
      'maureen',
      ['2026-02-10', '2026-06-30', '2026-06-18'],
      '8 pages, with who answers for what.',
    ),
    risk: 24,
  },
  {
    ...finished(
      'First visits in pairs',
      'bernadette',
      ['2026-05-12', '2026-06-30', '2026-06-24'],
      'In force. Two families asked for one visitor only, and we agreed.',
    ),
    risk: 27,
  },
  {
    title: 'Referral form agreed by all partners',
    description: 'One page, filled in once, with the family’s consent on it.',
    owner: 'conor',
    raised: '2026-05-12',
    due: '2026-09-30',
    priority: 'high',
    risk: 11,
    log: [
      { on: '2026-05-18', percent: 30, note: 'Compared 6 forms. They share 11 questions.' },
      { on: '2026-08-03', percent: 80, note: 'Draft tried by the hub and 3 schools.' },
      {
        on: '2026-09-15',
        done: '13 of 14 partners use it.',
        evidence: 'Signed forms in the shared folder, Referrals, September',
      },
      { on: '2026-09-16', by: 'maureen', sentBack: 'Fire and Rescue have not signed yet. I need all 14.' },
      {
        on: '2026-09-22',
        done: 'All 14 partners use it. Filling it in takes 6 minutes instead of 20.',
        evidence: 'Signed forms in the shared folder, Referrals, September',
      },
      { on: '2026-09-24', by: 'maureen', verified: '14 signatures counted, and 3 referrals read.' },
    ],
  },
  finished(
    'Thank-you evening for volunteers',
    'dara',
    ['2026-05-12', '2026-06-12', '2026-06-12'],
    '34 came. 5 offered to drive for the car scheme.',
  ),
];

export const actions: readonly ActionStory[] = [...pastActions, ...presentActions];
