import type { PartnershipStory } from '../../story.ts';
import { actions } from './actions.ts';
import { lines } from './lines.ts';
import { agreements } from './agreements.ts';
import { plan } from './plan.ts';
import { partners } from './partners.ts';
import { reporting } from './reports.ts';
import { risks } from './risks.ts';
import { seats } from './seats.ts';
import { decisionRule, decisions } from './decisions.ts';
import { curveSessions } from './curve-sessions.ts';
import { measures } from './measures.ts';
import { agendaTemplates, meetings, suggestions } from './meetings.ts';

export const earlyYears: PartnershipStory = {
  is: {
    code: 'EARLY',
    name: 'Early Years and Family Support',
    purpose:
      'Families with a child under 5 find help early and close to home, from whichever of us they meet first, so that fewer children need emergency care and more are ready for school.',
    vision: 'Every child in Carnmoyle starts school well, rested and curious.',
    rationale:
      'Emergency admissions of children under 5 rose for 7 years while 9 services each worked with the same families. None of us could change that alone.',
    area: 'Carnmoyle district; first Glenree and Tully',
    kind: 'local',
    level: 'partnership',
    accountabilityModel: 'joint',
    startsOn: '2024-09-02',
    endsOn: '2029-08-31',
    reviewOn: '2027-03-15',
    timeHorizon: '5 years',
    riskAppetite: 12,
  },
  foundedOn: '2024-09-02',
  coordinator: 'maureen',
  lead: 'council',
  chair: { person: 'boyd', partner: 'council' },
  contributions: [
    {
      outcome: 'O12',
      weight: 'main',
      words: 'Home visits, parent groups and one way of referring in Glenree and Tully, then everywhere.',
    },
    { outcome: 'O4', weight: 'supporting', words: 'Fewer emergency admissions of children under 5.' },
    {
      outcome: 'O8',
      weight: 'supporting',
      words: 'Families are asked once, and the right partner calls back within 5 days.',
    },
  ],
  partners,
  seats,
  support: {
    givenBy: 'council',
    paidBy: 'trust',
    hours: 90,
    needs: 'Chairing with 14 organisations round the table; sharing information about children lawfully.',
    arranged: 'Half a day on information sharing for all partner leads, run by the Education Board.',
  },
  reporting,
  lines,
  risks,
  actions,
  agreements,
  plan,
  unmet: [
    {
      on: '2026-11-10',
      partner: 'housing',
      what: 'Families with a child under 5 leave temporary homes within 12 weeks',
      log: [
        {
          on: '2026-11-12',
          step: 'support',
          words: 'Offered the Trust’s family worker for a day a week, and a desk in Burnfoot Hall until spring.',
          nextBy: '2026-11-26',
        },
        {
          on: '2026-11-13',
          by: 'hannah',
          step: null,
          words: 'We take the day with thanks. Two of our three posts are still empty.',
        },
      ],
    },
  ],
  copiedOn: '2026-11-20',
  views: [
    { on: '2026-09-07', list: 'risks', name: 'Above appetite', query: 'aboveAppetite=true' },
    { on: '2026-09-07', list: 'actions', name: 'Overdue, for the board', query: 'overdue=true' },
  ],
  measures,
  curveSessions,
  meetings,
  suggestions,
  agendaTemplates,
  decisionRule,
  decisions,
};
