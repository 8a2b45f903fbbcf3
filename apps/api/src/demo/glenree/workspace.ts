import type { WorkspaceStory } from '../story.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { winterWell } from './winter-well.ts';

export const glenree: WorkspaceStory = {
  name: 'Glenree Health Alliance',
  slug: 'glenree',
  nation: 'northern_ireland',
  foundedOn: '2026-04-06',
  administrator: 'fergal',
  organisations,
  people,
  owners: [{ person: 'rory', outcome: 'O4' }],
  organisationLeads: [],
  partnerships: [winterWell],
};
