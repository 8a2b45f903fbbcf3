import type { OrganisationStory } from '../story.ts';

/** All invented. */
export const organisations = {
  practice: {
    name: 'Glenree Family Practices',
    shortName: 'Family Practices',
    kind: 'private',
    sector: 'private',
    governingBody: 'Partners of the 4 practices',
  },
  healthImprovement: {
    name: 'Glens Health Improvement Agency',
    shortName: 'Health Improvement',
    kind: 'agency',
    sector: 'public',
    governingBody: 'Agency board',
  },
  mensShed: {
    name: 'Loughbeg Men’s Shed',
    shortName: 'Men’s Shed',
    kind: 'voluntary_or_community',
    sector: 'third',
    governingBody: 'Committee of 7 members',
  },
} as const satisfies Record<string, OrganisationStory>;
