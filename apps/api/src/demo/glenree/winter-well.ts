import { finished } from '../finished.ts';
import type { PartnershipStory } from '../story.ts';

export const winterWell: PartnershipStory = {
  is: {
    code: 'WELL',
    name: 'Well through Winter',
    purpose: 'People with weak lungs in Glenree stay warm, are vaccinated and know whom to ring.',
    area: 'Glenree',
    kind: 'local',
    level: 'cooperation',
    accountabilityModel: 'lead_organisation',
    startsOn: '2026-05-04',
    timeHorizon: '2 winters',
  },
  foundedOn: '2026-05-04',
  coordinator: 'sinead',
  lead: 'practice',
  chair: { person: 'rory', partner: 'practice' },
  contributions: [{ outcome: 'O4', weight: 'main', words: 'Fewer chest infections that end in hospital.' }],
  partners: [
    {
      organisation: 'practice',
      joined: '2026-05-04',
      gives: 'A nurse, the list of patients who agreed.',
      priority: 'high',
    },
    { organisation: 'healthImprovement', joined: '2026-05-18', gives: 'Vaccines in the village halls.' },
    { organisation: 'mensShed', joined: '2026-05-18', gives: 'Draught-proofing, and a chat.', gains: 'New members.' },
  ],
  seats: [
    { person: 'priya', role: 'partner_lead', partner: 'healthImprovement', from: '2026-05-18', hours: 4 },
    { person: 'winifred', role: 'partner_lead', partner: 'mensShed', from: '2026-05-18', hours: 10 },
  ],
  support: { givenBy: 'practice', paidBy: 'practice', hours: 20, needs: '', arranged: '' },
  reporting: {
    cadence: 'quarterly',
    lastDue: '2026-12-04',
    reports: [
      {
        headline: '140 people are on the list, 96 of them vaccinated.',
        light: 'green',
        achievements: '22 homes draught-proofed.',
        submitted: null,
      },
    ],
  },
  risks: [
    {
      title: 'Vaccines arrive after the first cold weeks',
      category: 'dependency',
      lead: 'healthImprovement',
      owner: 'priya',
      raised: '2026-06-15',
      inherent: [3, 4],
      first: [3, 4],
      target: [1, 4],
      reviews: [{ on: '2026-10-12', cell: [2, 4], note: 'First delivery came on time.' }],
    },
    {
      title: 'The list holds people who have moved away',
      category: 'information',
      lead: 'practice',
      owner: 'rory',
      raised: '2026-06-15',
      inherent: [3, 2],
      first: [2, 2],
      target: [1, 2],
    },
  ],
  actions: [
    finished(
      'Ask 200 patients whether they want to be on the list',
      'sinead',
      ['2026-06-15', '2026-08-31', '2026-08-24'],
      '140 said yes.',
    ),
    {
      title: 'Vaccinate everyone on the list',
      owner: 'priya',
      raised: '2026-08-24',
      due: '2026-12-11',
      priority: 'high',
      risk: 1,
      log: [{ on: '2026-11-12', percent: 70, note: '96 of 140.' }],
    },
    {
      title: 'Draught-proof 30 homes',
      owner: 'winifred',
      raised: '2026-08-24',
      due: '2026-12-18',
      log: [{ on: '2026-11-09', percent: 75, note: '22 done. One man has asked to join us.' }],
    },
  ],
  views: [],
};
