import type { PartnershipStory } from '../../story.ts';
import { actions } from './actions.ts';
import { risks } from './risks.ts';

export const townCentre: PartnershipStory = {
  is: {
    code: 'TOWN',
    name: 'Town Centre Renewal',
    purpose:
      'Empty shops in Castlegrove find a use, and people find a reason to stay after 5: traders, council and residents decide it together.',
    vision: 'Lights in every window of Market Street.',
    rationale: '1 shop in 4 is empty; footfall after 17:00 fell by a third in 5 years.',
    area: 'Castlegrove',
    kind: 'local',
    level: 'partnership',
    accountabilityModel: 'joint',
    startsOn: '2026-06-01',
    endsOn: '2029-05-31',
    reviewOn: '2027-06-01',
    timeHorizon: '3 years',
    riskAppetite: 14,
  },
  foundedOn: '2026-06-01',
  coordinator: 'mei',
  lead: 'council',
  chair: { person: 'leonard', partner: 'enterprise' },
  contributions: [
    { outcome: 'O10', weight: 'main', words: 'A town centre where people want to be.' },
    { outcome: 'O6', weight: 'supporting', words: '20 new jobs in 10 shops.' },
  ],
  partners: [
    {
      organisation: 'council',
      joined: '2026-06-01',
      gives: 'Regeneration budget, licences.',
      gains: 'Rates.',
      priority: 'high',
    },
    {
      organisation: 'enterprise',
      joined: '2026-06-15',
      expectations: 'Finds 10 traders for 10 shops.',
      gives: 'Start-up grants, an adviser.',
      gains: 'Firms that last.',
      priority: 'high',
    },
    {
      organisation: 'police',
      joined: '2026-06-15',
      role: 'associate',
      gives: 'A foot patrol on Fridays.',
      gains: 'Quieter nights.',
    },
    {
      organisation: 'libraries',
      joined: '2026-06-29',
      role: 'associate',
      gives: 'The square in front of the library.',
      gains: 'Readers.',
    },
    {
      organisation: 'network',
      joined: '2026-06-29',
      expectations: 'Brings residents and small groups to the table.',
      gives: 'Events, volunteers.',
      gains: 'Rooms.',
    },
  ],
  seats: [
    {
      person: 'gareth',
      role: 'partner_lead',
      partner: 'council',
      from: '2026-06-15',
      hours: 3,
      authority: { upTo: 20_000 },
    },
    { person: 'victor', role: 'partner_lead', partner: 'enterprise', from: '2026-06-15', hours: 12 },
    { person: 'conor', role: 'partner_lead', partner: 'police', from: '2026-06-15', hours: 2 },
    { person: 'catriona', role: 'partner_lead', partner: 'libraries', from: '2026-06-29', hours: 2 },
    { person: 'dara', role: 'partner_lead', partner: 'network', from: '2026-06-29', hours: 6 },
  ],
  support: {
    givenBy: 'council',
    paidBy: 'enterprise',
    hours: 40,
    needs: 'How to run a meeting with traders who have 30 minutes.',
    arranged: '',
  },
  reporting: {
    cadence: 'quarterly',
    lastDue: '2026-12-04',
    reports: [
      {
        headline: '3 shops are let, 7 to go. Traders want evening parking before anything else.',
        light: 'amber',
        lightReason: 'We are behind on lettings, and parking is not ours to decide.',
        achievements: 'First night market, 1,900 people. 3 leases signed.',
        nextPeriod: '',
        submitted: null,
      },
    ],
  },
  risks,
  actions,
  views: [],
};
