import type { CurveSessionStory } from '../../curve-session-story.ts';

/** What is behind readiness for school, and what could be done. */
export const curveSessions: readonly CurveSessionStory[] = [
  {
    on: '2026-11-19',
    indicator: 'Children ready for school',
    story: [
      {
        direction: 'helping',
        words: 'Family workers visit at home before the first term',
        evidence: 'Of 131 families visited in the last quarter, 118 asked for a second visit',
      },
      {
        direction: 'helping',
        words: 'Nurseries and health visitors share one form at 2 years',
        evidence: 'In use in 5 of 6 wards since September',
      },
      {
        direction: 'hindering',
        words: 'Rural families cannot reach the group on Fridays',
        evidence: '9 of 14 families in Tully said so',
      },
      { direction: 'hindering', words: 'Speech and language referrals wait 14 weeks', evidence: '' },
    ],
    whatWorks:
      'Visits before the first term, by somebody the family knows. A text the day before doubled attendance in Ardmore.',
    researchAgenda: 'Do children who had two visits start with more words than those who had one?',
    parts: [
      { partner: 'earlyStart', words: 'Runs the Friday group, and can move it' },
      { partner: 'trust', words: 'Shortens the wait for speech and language' },
      { prospect: 'Glens Community Transport', words: 'A minibus on Fridays' },
    ],
    ideas: [
      {
        words: 'Send a text the day before each group',
        evidence: 'Ardmore: attendance from 7 to 14 in one term',
        isLowCost: true,
        leverage: 3,
        feasibility: 5,
        specificity: 5,
        values: 5,
        takenUpBy: { partner: 'trust', person: 'siobhan', due: '2026-12-18' },
      },
      {
        words: 'Move the Friday group to Tully hall every other week',
        evidence: '',
        isLowCost: false,
        leverage: 4,
        feasibility: 3,
        specificity: 3,
        values: 5,
      },
      { words: 'Train childminders in early talk', evidence: 'Tried in two other districts', isLowCost: false },
    ],
  },
];
