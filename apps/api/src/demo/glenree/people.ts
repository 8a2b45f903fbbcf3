import { people as ofCarnmoyle } from '../carnmoyle/people.ts';
import type { PersonStory } from '../story.ts';

/** Priya Nair works in both places: one account, two profiles. */
export const people = {
  fergal: {
    name: 'Fergal Toner',
    email: 'fergal.toner@glenree.example',
    jobTitle: 'Practice systems manager',
    organisation: 'practice',
    roles: ['administrator'],
  },
  sinead: {
    name: 'Sinéad Mallon',
    email: 'sinead.mallon@glenree.example',
    jobTitle: 'Alliance coordinator',
    organisation: 'practice',
  },
  rory: {
    name: 'Dr Rory Blair',
    email: 'rory.blair@glenree.example',
    jobTitle: 'General practitioner',
    organisation: 'practice',
  },
  winifred: {
    name: 'Winifred Asante',
    email: 'winifred.asante@glenree.example',
    jobTitle: 'Volunteer',
    organisation: 'mensShed',
  },
  priya: { ...ofCarnmoyle.priya, jobTitle: 'Link officer' },
} as const satisfies Record<string, PersonStory>;
