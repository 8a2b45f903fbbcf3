import { finished } from '../../finished.ts';
import type { ActionStory } from '../../story.ts';

export const actions: readonly ActionStory[] = [
  finished(
    'Classes in the first 3 wards',
    'jill',
    ['2026-02-09', '2026-05-29', '2026-05-20'],
    '42 people come every week.',
  ),
  finished(
    '12 benches where people asked for them',
    'alan',
    ['2026-02-09', '2026-06-30', '2026-06-29'],
    'All 12 stand.',
  ),
  {
    title: 'Agree who visits after a first fall',
    owner: 'siobhan',
    raised: '2026-03-09',
    due: '2026-10-15',
    priority: 'high',
    risk: 1,
    log: [
      { on: '2026-06-15', percent: 30, note: 'Three partners each do a part. Drawn on one page.' },
      { on: '2026-09-28', percent: 30, paused: true, note: 'Stuck: nobody has hours for it. Needs the chair.' },
    ],
  },
  {
    title: 'Classes in Tully and Ardmore',
    owner: 'jill',
    raised: '2026-06-22',
    due: '2026-12-04',
    log: [
      { on: '2026-09-21', percent: 50, note: 'Tully has started, 19 people.' },
      { on: '2026-11-10', percent: 75, note: 'Ardmore has a hall and a leader.' },
    ],
  },
  {
    title: 'Rails within 10 days of a first fall',
    owner: 'hannah',
    raised: '2026-06-22',
    due: '2026-10-30',
    risk: 3,
    log: [{ on: '2026-10-12', percent: 20, paused: true, note: 'The post is frozen. 7 homes are waiting.' }],
  },
  {
    title: 'Calls to 50 people who live alone',
    owner: 'pawel',
    raised: '2026-06-22',
    due: '2026-12-18',
    log: [{ on: '2026-11-06', percent: 65, note: '33 people, 11 callers.' }],
  },
  {
    title: 'Training for 8 class leaders',
    owner: 'priya',
    raised: '2026-08-10',
    due: '2026-11-06',
    log: [{ on: '2026-10-20', percent: 75, note: '6 trained. The last course was full.' }],
  },
  {
    title: 'Tea on Tuesdays in all Reading Rooms',
    owner: 'catriona',
    raised: '2026-08-10',
    due: '2027-01-26',
    log: [{ on: '2026-11-03', percent: 50, note: '3 of 6 rooms. Ardmore has no kettle that passes its test.' }],
  },
  {
    title: 'Pay drivers’ mileage',
    owner: 'alan',
    raised: '2026-09-21',
    due: '2026-11-18',
    log: [{ on: '2026-11-02', percent: 50, note: 'The rate is agreed. The form is not.' }],
  },
  {
    title: 'Somebody to take minutes',
    owner: null,
    partner: 'trust',
    raised: '2026-10-12',
    due: '2027-01-11',
  },
];
