import type { AgreementStory } from '../../agreement-story.ts';

/** G-001 to G-006: three that hold, one that runs out, one that is being signed, and one under the first that is talked about. */
export const agreements: readonly AgreementStory[] = [
  {
    kind: 'memorandum',
    title: 'How we support families together',
    by: 'maureen',
    drafted: '2024-10-07',
    startsOn: '2024-11-04',
    reviewOn: '2025-10-06',
    sections: [
      [
        'purpose',
        'Purpose',
        'Families with a child under 5 are asked once, and the right one of us calls back within 5 days.',
      ],
      [
        'roles',
        'Who does what',
        'The Trust visits at home. The Education Board trains. The Network finds volunteers and looks after them.',
      ],
      [
        'resources',
        'What each party gives',
        'Each party gives the hours that stand beside its name in the register of partners.',
      ],
      [
        'disputes',
        'When we disagree',
        'The leads talk first. After 10 working days the chair joins them, and then the mediator.',
      ],
      ['exit', 'How it ends', 'A party that leaves says so 3 months before, and hands its families over by name.'],
    ],
    parties: [
      { partner: 'council', signs: 'gareth', capacity: 'Head of Community Planning' },
      { partner: 'trust', signs: 'siobhan', capacity: 'Assistant Director of Children’s Services' },
      { partner: 'healthImprovement', signs: 'priya', capacity: 'Programme Director' },
      { partner: 'education', signs: 'roisin', capacity: 'Early Years Adviser' },
      { partner: 'network', signs: 'pawel', capacity: 'Director' },
    ],
    sendings: [
      {
        on: '2024-10-14',
        signBy: '2024-10-28',
        answers: [
          { on: '2024-10-16', partner: 'council' },
          {
            on: '2024-10-17',
            partner: 'network',
            refuses: 'It says nothing of what volunteers are paid for their travel.',
          },
        ],
      },
      {
        on: '2024-10-21',
        signBy: '2024-11-04',
        because: 'Volunteers’ travel is paid',
        changes: [
          [
            'resources',
            'What each party gives',
            'Each party gives the hours that stand beside its name in the register of partners. The Trust pays volunteers’ travel.',
          ],
        ],
        answers: [
          { on: '2024-10-22', partner: 'network' },
          { on: '2024-10-23', partner: 'council' },
          { on: '2024-10-24', partner: 'trust' },
          { on: '2024-10-29', partner: 'education' },
          { on: '2024-10-31', partner: 'healthImprovement' },
        ],
      },
    ],
    reviews: [
      {
        on: '2025-10-06',
        verdict: 'keep',
        note: 'All five say that it settles more than it asks.',
        next: '2026-03-09',
      },
      {
        on: '2026-03-09',
        verdict: 'keep',
        note: 'Asked after the first year of home visits. Nothing to change.',
        next: '2027-03-08',
      },
    ],
  },
  {
    kind: 'dispute_process',
    title: 'When we disagree',
    by: 'maureen',
    drafted: '2024-10-07',
    startsOn: '2024-10-21',
    reviewOn: '2025-10-06',
    sections: [
      [
        'disputes',
        'The steps',
        'The leads talk within 10 working days. Then the chair. Then the mediator. Visits go on meanwhile.',
      ],
      ['mediator', 'Who mediates', 'The broker, or somebody the Network names when the Libraries are part of it.'],
    ],
    parties: [
      { partner: 'council', signs: 'gareth', capacity: 'Head of Community Planning' },
      { partner: 'network', signs: 'pawel', capacity: 'Director' },
    ],
    sendings: [
      {
        on: '2024-10-14',
        signBy: '2024-10-21',
        answers: [
          { on: '2024-10-15', partner: 'council' },
          { on: '2024-10-16', partner: 'network' },
        ],
      },
    ],
    reviews: [{ on: '2026-03-09', verdict: 'keep', note: 'Used once, and it held.', next: '2027-03-08' }],
  },
  {
    kind: 'data_sharing',
    title: 'Information about children and families',
    by: 'maureen',
    drafted: '2024-11-11',
    startsOn: '2024-12-02',
    endsOn: '2026-12-31',
    noticeDays: 60,
    reviewOn: '2025-11-03',
    sections: [
      [
        'data_what',
        'What is shared',
        'Name, address, date of birth and the reason for the referral. No notes of visits.',
      ],
      [
        'data_why',
        'Why, and on what legal basis',
        'To help the family that asked. Each party relies on its duties to children; families are told.',
      ],
      ['data_how', 'How it is kept safe', 'Only through the referral system. Nobody sends it by email.'],
      [
        'data_long',
        'How long',
        'Two years after the last visit, then it is destroyed and the party says so in writing.',
      ],
    ],
    parties: [
      { partner: 'trust', signs: 'siobhan', capacity: 'Assistant Director of Children’s Services' },
      { partner: 'education', signs: 'roisin', capacity: 'Early Years Adviser' },
      { partner: 'earlyStart', signs: 'ruth', capacity: 'Manager' },
    ],
    sendings: [
      {
        on: '2024-11-18',
        signBy: '2024-11-29',
        answers: [
          { on: '2024-11-19', partner: 'earlyStart' },
          { on: '2024-11-20', partner: 'trust' },
          { on: '2024-11-21', partner: 'education' },
        ],
      },
    ],
    reviews: [
      {
        on: '2025-11-03',
        verdict: 'keep',
        note: 'No breach in a year. Parents ask less often who knows what.',
        next: '2026-03-09',
      },
      {
        on: '2026-03-09',
        verdict: 'change',
        note: 'Health visitors must be able to see referrals. Amend it before it ends.',
        next: '2027-03-08',
      },
    ],
  },
  {
    kind: 'terms_of_reference',
    title: 'Terms of reference of the board',
    by: 'maureen',
    drafted: '2026-10-19',
    startsOn: '2026-12-07',
    reviewOn: '2027-11-01',
    sections: [
      [
        'purpose',
        'Purpose',
        'The board decides what the partnership does next and answers to the Senior Responsible Owner for it.',
      ],
      [
        'authority',
        'What this group may decide',
        'The plan, the risks and how money given to the partnership is spent. Each partner decides for its own staff.',
      ],
      [
        'meetings',
        'Meetings',
        'Six times a year. Eight partners make a quorum, one of them from the voluntary sector.',
      ],
    ],
    parties: [
      { partner: 'council', signs: 'gareth', capacity: 'Head of Community Planning' },
      { partner: 'education', signs: 'roisin', capacity: 'Early Years Adviser' },
      { partner: 'network', signs: 'pawel', capacity: 'Director' },
    ],
    sendings: [{ on: '2026-11-16', signBy: '2026-11-30', answers: [{ on: '2026-11-17', partner: 'council' }] }],
  },
  {
    kind: 'service_level',
    title: 'Home visits: how soon and how well',
    by: 'maureen',
    drafted: '2026-11-02',
    under: 1,
    startsOn: '2027-01-04',
    reviewOn: '2027-04-05',
    sections: [
      ['services', 'The services', 'A first visit at home to every family that is referred in Glenree and Tully.'],
      [
        'levels',
        'How good, how soon, how much',
        'A first call within 5 days. A first visit within 15. The same worker from visit to visit.',
      ],
      ['monitoring', 'How we know', 'The Trust counts calls and visits each month and tells the board each quarter.'],
      ['shortfall', 'When a level is missed', 'The Trust says why within a month, and what it will do.'],
    ],
    parties: [
      { partner: 'trust', signs: 'siobhan', capacity: 'Assistant Director of Children’s Services' },
      { partner: 'earlyStart', signs: 'ruth', capacity: 'Manager' },
    ],
    circulated: '2026-11-09',
    comments: [
      {
        on: '2026-11-10',
        by: 'ruth',
        section: 'levels',
        words: 'Fifteen days is hard in August. Could it be 20 working days then?',
      },
      {
        on: '2026-11-11',
        by: 'siobhan',
        section: 'levels',
        words: 'The same worker only where rotas allow it.',
        resolved: '2026-11-16',
      },
      {
        on: '2026-11-12',
        by: 'pawel',
        section: 'monitoring',
        words: 'Families should say how it went, not only be counted.',
      },
    ],
  },
  {
    kind: 'unmet_responsibility_policy',
    title: 'When a part is not kept',
    by: 'maureen',
    drafted: '2026-11-03',
    startsOn: '2026-11-09',
    reviewOn: '2027-10-04',
    sections: [
      [
        'support',
        'Support comes first',
        'Whoever coordinates asks what is in the way and offers what the others can spare.',
      ],
      [
        'steps',
        'Then',
        'Notice in writing, a talk with the chair, and last the sponsor. Two weeks lie between the steps.',
      ],
    ],
    parties: [
      { partner: 'council', signs: 'gareth', capacity: 'Head of Community Planning' },
      { partner: 'network', signs: 'pawel', capacity: 'Director' },
    ],
    sendings: [
      {
        on: '2026-11-04',
        signBy: '2026-11-09',
        answers: [
          { on: '2026-11-05', partner: 'council' },
          { on: '2026-11-06', partner: 'network' },
        ],
      },
    ],
  },
];
