import type { PartnershipStory } from '../../story.ts';
import { actions } from './actions.ts';
import { reporting } from './reports.ts';
import { risks } from './risks.ts';
import { measures } from './measures.ts';

export const supportHub: PartnershipStory = {
  is: {
    code: 'HUB',
    name: 'Community Safety Support Hub',
    purpose:
      'People whom many services meet, and none can help alone, get one plan and one person to call. We sit together every fortnight and share what the law lets us share.',
    vision: 'Nobody in Carnmoyle has to be in crisis to be heard.',
    rationale: 'In one year 31 people were behind 1,140 calls to 5 services.',
    area: 'Carnmoyle district',
    kind: 'local',
    level: 'collaboration',
    accountabilityModel: 'lead_organisation',
    startsOn: '2025-09-01',
    reviewOn: '2027-02-01',
    timeHorizon: 'Open, reviewed every year',
    riskAppetite: 10,
  },
  foundedOn: '2025-09-01',
  coordinator: 'tom',
  lead: 'police',
  chair: { person: 'fiona', partner: 'police' },
  contributions: [
    { outcome: 'O7', weight: 'main', words: 'Fewer repeat calls from the people we plan with.' },
    { outcome: 'O8', weight: 'supporting', words: 'One plan and one named person for each of them.' },
  ],
  partners: [
    {
      organisation: 'police',
      joined: '2025-09-01',
      expectations: 'Hosts the hub and answers for it.',
      gives: 'A coordinator, a room, the case list.',
      gains: 'Officers free for other calls.',
      priority: 'high',
    },
    {
      organisation: 'trust',
      joined: '2025-09-01',
      expectations: 'A nurse at every fortnightly meeting.',
      gives: 'A mental health nurse, 2 days a week.',
      gains: 'Fewer people in crisis at the emergency department.',
      priority: 'high',
    },
    {
      organisation: 'council',
      joined: '2025-09-01',
      expectations: 'Antisocial behaviour officers work from the same plan.',
      gives: '2 officers, the community safety budget.',
      gains: 'Complaints that end.',
    },
    {
      organisation: 'housing',
      joined: '2025-09-15',
      expectations: 'No eviction of anyone with a plan before the hub has met.',
      gives: 'Tenancy support, 3 emergency flats.',
      gains: 'Tenancies that last.',
      priority: 'high',
    },
    { organisation: 'fire', joined: '2025-09-15', gives: 'Home safety checks within 48 hours.', gains: 'Fewer fires.' },
    {
      organisation: 'network',
      joined: '2025-10-13',
      gives: 'Befrienders, and a view from the street.',
      gains: 'Someone to ring.',
      readiness: { able: 'not_yet', note: 'Befrienders wait for training on boundaries.' },
    },
  ],
  seats: [
    { person: 'conor', role: 'partner_lead', partner: 'police', from: '2025-09-01', hours: 10, authority: 'full' },
    { person: 'bernadette', role: 'partner_lead', partner: 'trust', from: '2025-09-01', hours: 6 },
    {
      person: 'gareth',
      role: 'partner_lead',
      partner: 'council',
      from: '2025-09-01',
      hours: 5,
      authority: { upTo: 10_000 },
    },
    { person: 'hannah', role: 'partner_lead', partner: 'housing', from: '2026-06-15', hours: 8 },
    { person: 'samir', role: 'partner_lead', partner: 'fire', from: '2025-09-15', hours: 3 },
    { person: 'dara', role: 'partner_lead', partner: 'network', from: '2025-10-13', hours: 6 },
    { person: 'denise', role: 'sponsor', partner: null, from: '2025-09-01', hours: 1 },
  ],
  support: {
    givenBy: 'police',
    paidBy: 'police',
    hours: 120,
    needs: 'Trauma-informed practice for everyone at the table.',
    arranged: 'Two days with the trust, 18 people.',
  },
  reporting,
  risks,
  actions,
  views: [],
  reminders: [
    {
      on: '2026-03-02',
      rule: 'report_due',
      isOn: true,
      steps: [
        { step: -5, audience: ['writer'] },
        { step: -1, audience: ['writer', 'signatory'] },
        { step: 1, audience: ['writer', 'signatory'] },
        { step: 5, audience: ['writer', 'signatory', 'organisation_lead'] },
        { step: 10, audience: ['sro'] },
      ],
      atMost: 5,
      reason: 'The Hub reports every month: two weeks ahead is before the month is over.',
    },
  ],
  measures,
};
