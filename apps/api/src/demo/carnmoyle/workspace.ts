import type { WorkspaceStory } from '../story.ts';
import { ageFriendly } from './age-friendly/partnership.ts';
import { climate } from './climate.ts';
import { earlyYears } from './early-years/partnership.ts';
import { indicators } from './indicators.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { supportHub } from './support-hub/partnership.ts';
import { townCentre } from './town-centre/partnership.ts';

export const carnmoyle: WorkspaceStory = {
  name: 'Carnmoyle Community Planning',
  slug: 'carnmoyle',
  nation: 'northern_ireland',
  foundedOn: '2024-08-05',
  administrator: 'nuala',
  organisations,
  people,
  owners: ['O12', 'O4', 'O7', 'O8', 'O10', 'O2'].map((outcome) => ({ person: 'orr', outcome })),
  organisationLeads: [
    { person: 'orla', organisation: 'education' },
    { person: 'grace', organisation: 'trust' },
    { person: 'fiona', organisation: 'police' },
  ],
  indicators,
  frameworkVersions: [
    {
      on: '2024-08-19',
      is: {
        name: 'Community plan 2024',
        reason: 'The 12 outcomes of the Programme for Government, with the first indicators for children.',
      },
    },
    {
      on: '2026-09-14',
      first: {
        outcome: 'O12',
        narrative: 'Every child grows up safe, well and ready to learn, whichever village they live in.',
      },
      is: {
        name: 'Community plan 2026',
        reason:
          'After the review with residents: indicators of safety, falls, the town centre and carers have come, and the outcome for children says that every village counts.',
      },
    },
  ],
  partnerships: [earlyYears, supportHub, ageFriendly, townCentre, climate],
  boardPacks: [
    { on: '2026-11-20', asker: 'orr', title: 'Community planning board, November', preset: 'board' },
    { on: '2026-11-20', asker: 'maureen', title: 'For the council’s committee', preset: 'audit_committee' },
  ],
  reportFiles: [
    { on: '2026-11-20', asker: 'orr' },
    { on: '2026-11-20', asker: 'maureen' },
  ],
  serviceAccounts: [
    {
      on: '2026-11-18',
      name: 'Council data warehouse',
      purpose: 'Loads how all stand and the risks every night, for the council’s own reports',
      owner: 'nuala',
      lastDay: '2027-10-29',
      token: 'Nightly load',
    },
  ],
  webhooks: [
    {
      on: '2026-11-02',
      until: '2026-11-20',
      name: 'Council performance dashboard',
      kinds: [
        'action.raised',
        'action.progressed',
        'action.completed',
        'action.escalated',
        'risk.raised',
        'risk.reviewed',
        'report.submitted',
        'decision.recorded',
      ],
      // One it could not read, so that it was given up, and one that met a restart.
      said: { 24: Array.from({ length: 10 }, () => 422), 33: [503, null] },
    },
  ],
  agendaTemplates: [
    {
      on: '2026-02-09',
      is: {
        name: 'Learning meeting',
        whatFor: 'Once a year: what we have learnt, and what we do another way from now on',
        items: [
          { title: 'Welcome and who is here', minutes: 5, purpose: 'information', ledBy: 'chair' },
          { title: 'What did we set out to do?', minutes: 15, background: 'The plan as it was a year ago.' },
          { title: 'What happened, and what did it cost?', minutes: 25, fill: 'risks' },
          { title: 'What surprised us?', minutes: 25, background: 'Everyone writes 3 cards first, without talking.' },
          { title: 'What we change', minutes: 30, purpose: 'decision', ledBy: 'chair' },
          { title: 'How well did we work together today?', minutes: 10, fill: 'working_together' },
        ],
      },
    },
  ],
  reminders: [
    {
      on: '2026-02-09',
      rule: 'risk_acceptance_due',
      isOn: true,
      steps: [
        { step: -30, audience: ['owner'] },
        { step: -14, audience: ['owner', 'chair'] },
        { step: 1, audience: ['owner', 'chair'] },
      ],
      atMost: 4,
      reason: 'Boards meet once a month: whoever accepted a risk needs a meeting to bring it to again.',
    },
  ],
};
