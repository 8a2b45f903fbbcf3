import type { AgendaTemplateStory, MeetingSeriesStory, SuggestionStory } from '../../meeting-story.ts';

/** The board comes together four times a year. */
export const meetings: readonly MeetingSeriesStory[] = [
  {
    on: '2026-06-29',
    startsOn: '2026-09-01',
    is: {
      title: 'Early Years Partnership Board',
      rule: 'FREQ=WEEKLY;INTERVAL=13;COUNT=5',
      fromTime: '10:00',
      toTime: '12:00',
      place: 'Burnfoot Hall, or join from afar',
      link: 'https://meet.carnmoyle.example/early-years-board',
    },
    held: {
      on: '2026-09-01',
      suggested: {
        on: '2026-08-19',
        by: 'priya',
        title: 'What happens after 31 March?',
        background: 'The grant ends then, and with it the coordinator’s post. We should not find that out in February.',
      },
      apologies: ['conor'],
      notes: [
        ['updates', 'maureen', 'Housing: two of three posts still empty. Early Start: the Friday group is full.'],
        ['actions', 'maureen', 'The referral form is in use in five of six wards. Conor brings the sixth by October.'],
        ['suggested', 'maureen', 'Nobody wants to lose the front door. Siobhán costs two ways to go on, for December.'],
        ['risks', 'boyd', 'Funding for the coordinator is our reddest risk.'],
        ['risks', 'maureen', 'The sharing agreement is renewed before it lapses, not after.'],
        ['working_together', 'maureen', 'We heard every partner. We want papers a week before, not two days.'],
      ],
      minutes: {
        on: '2026-09-09',
        correctedBy: 'priya',
        words: 'The Friday group is full since June, not since August: we said so under each partner’s news.',
        answer: 'The month was left out of the note; nobody had said August.',
      },
      interests: [
        [
          'risks',
          'ruth',
          {
            nature: 'The coordinator post is hosted by us: if the funding ends, we are the employer who pays notice.',
            handling: 'took_part',
          },
        ],
      ],
      pulse: [
        ['siobhan', 4],
        ['gareth', 4],
        ['ruth', 5, 'Everybody spoke, also those who join from afar.'],
        ['roisin', 3, 'The papers came two days before. I had read half of them.'],
        ['hannah', 4],
        ['catriona', 5],
        ['aoife', 4, 'We ended on time for once.'],
      ],
      notReached: {
        title: 'How families find us',
        minutes: 10,
        purpose: 'discussion',
        background: 'Four doors, four different answers: what a family hears when it rings each of us.',
        by: 'priya',
      },
    },
    agenda: {
      on: '2026-11-17',
      purpose: 'We know how the coordinator is paid after March, and which venues open in the evening.',
      items: [
        {
          title: 'The coordinator after 31 March',
          minutes: 25,
          purpose: 'decision',
          background: 'Recommended: the Trust and the Council each carry half a year, on the costed option of R-009.',
          by: 'siobhan',
          file: {
            title: 'Two ways to pay the coordinator',
            parts: [
              {
                kind: 'words',
                words: 'The present funding ends on 31 March. Nobody else holds the referral form together.',
              },
              {
                kind: 'table',
                columns: [
                  { title: 'Option', width: 5 },
                  { title: 'Trust', width: 2, number: true },
                  { title: 'Council', width: 2, number: true },
                  { title: 'From', width: 3 },
                ],
                rows: [
                  ['Half a year each', '£19,400', '£19,400', '1 April'],
                  ['Trust alone, three days a week', '£23,300', '£0', '1 June'],
                ],
              },
              { kind: 'words', words: [{ strong: 'Recommended: ' }, 'half a year each. It leaves no gap.'] },
            ],
          },
        },
        {
          title: 'Evening venues in Glenree and Tully',
          minutes: 15,
          purpose: 'discussion',
          background: 'What the rota can bear, and who opens up.',
          by: 'roisin',
          paper: 'https://papers.carnmoyle.example/evening-venues',
        },
      ],
    },
    declared: {
      on: '2026-11-20',
      by: 'siobhan',
      item: 'The coordinator after 31 March',
      nature: 'My sister is the deputy to the coordinator; her post hangs on the same money.',
    },
    called: {
      on: '2026-11-18',
      answers: [
        ['siobhan', { answer: 'yes' }],
        ['aoife', { answer: 'no', answerWords: 'On leave that week.', deputyName: 'Ciara Boyle' }],
      ],
    },
  },
];

export const suggestions: readonly SuggestionStory[] = [
  {
    on: '2026-11-12',
    by: 'aoife',
    title: 'Leaflets in Irish and Polish',
    background: 'The translations are done. Who pays for printing?',
  },
  {
    on: '2026-11-16',
    by: 'pawel',
    title: 'What families told us at the autumn fair',
    background: '34 cards, 3 things they said again and again.',
  },
  { on: '2026-11-19', by: 'ruth', title: 'Summer scheme: begin earlier this time?', background: '' },
];

export const agendaTemplates: readonly AgendaTemplateStory[] = [
  {
    on: '2026-10-06',
    is: {
      name: 'Venues group',
      whatFor: 'The hour in which those with rooms and those with families match the two',
      items: [
        { title: 'Which rooms are free, and when?', minutes: 15, ledBy: 'minute_taker' },
        { title: 'What we agreed to do', minutes: 10, fill: 'actions' },
        { title: 'Which families wait for what?', minutes: 20, isConfidential: true },
        { title: 'Any other business', minutes: 5, fill: 'any_other_business', isStanding: false },
      ],
    },
  },
];
