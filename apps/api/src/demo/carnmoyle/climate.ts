import type { PartnershipStory } from '../story.ts';

/** Just founded: it shows what every page says while there is nothing yet. */
export const climate: PartnershipStory = {
  is: {
    code: 'CLIMATE',
    name: 'Climate and Nature Network',
    purpose:
      'People who look after land, rivers and buildings in Carnmoyle tell each other what they plan, and what worked.',
    area: 'Carnmoyle district',
    kind: 'voluntary',
    level: 'network',
    accountabilityModel: 'joint',
    startsOn: '2026-11-09',
    timeHorizon: 'Open',
  },
  foundedOn: '2026-11-09',
  coordinator: 'mei',
  lead: 'council',
  chair: null,
  contributions: [{ outcome: 'O2', weight: 'main', words: '' }],
  partners: [{ organisation: 'council', joined: '2026-11-09' }],
  seats: [],
  support: null,
  reporting: null,
  risks: [],
  actions: [],
  views: [],
};
