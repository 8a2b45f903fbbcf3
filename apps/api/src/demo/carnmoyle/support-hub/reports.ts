import type { ReportingStory } from '../../story.ts';

export const reporting: ReportingStory = {
  writtenBy: 'coordinator',
  cadence: 'monthly',
  lastDue: '2026-12-02',
  reports: [
    {
      headline: '14 plans in force. Repeat calls per person are 5.1 over 6 months, from 9.2 when we began.',
      light: 'green',
      achievements: '3 new plans, 1 closed well.',
      submitted: -2,
    },
    {
      headline: '16 plans. One person was evicted before the hub met.',
      light: 'amber',
      lightReason: 'The rule on evictions was not known to a new team.',
      achievements: '2 new plans.',
      nextPeriod: 'Write the rule into tenancy procedures.',
      submitted: 0,
    },
    {
      headline: '17 plans. The eviction rule now stands in tenancy procedures.',
      light: 'green',
      achievements: 'Emergency flats: 3 in use, nobody on the street.',
      submitted: -1,
    },
    {
      headline: '18 plans, and the nurse is on leave without cover.',
      light: 'amber',
      lightReason: '2 meetings without anyone from mental health.',
      achievements: 'Repeat calls per person down to 4.5.',
      helpNeeded: 'Cover for the nurse from the trust.',
      submitted: 2,
    },
    {
      headline: 'Repeat calls per person are 4.2 over 6 months, less than half of where we began.',
      light: 'green',
      lightReason: 'Cover for the nurse is found, and all 18 plans were reviewed.',
      achievements: '2 plans closed: both people are in work.',
      nextPeriod: 'Befrienders start with 4 people.',
      submitted: -1,
    },
    {
      headline: '19 plans. The room is needed for something else from spring.',
      light: null,
      achievements: 'Befrienders trained, 6 of them.',
      nextPeriod: 'Find a room that is nobody’s front desk.',
      submitted: null,
    },
  ],
};
