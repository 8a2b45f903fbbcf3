import { bullets, paragraphs, type RichText } from './rich-text.ts';

/** A section as our templates start it: what to say there, and words to start from where the same words serve most. */
export type TemplateSection = { title: string; hint: string; body?: RichText };

/** Every section that a template is made of, by its key. */
export const templateSections = {
  purpose: { title: 'Purpose', hint: 'Why the parties do this together, and what no one of them could do alone.' },
  vision: { title: 'What we want to change', hint: 'For whom life gets better, and how anyone will notice.' },
  roles: {
    title: 'Who does what',
    hint: 'For each party: what it does, what it decides alone, and who answers for it.',
  },
  decisions: {
    title: 'How we decide',
    hint: 'What needs everyone, what a majority settles, and what the chair may decide between meetings.',
    body: paragraphs(
      'Each party has one voice. We look for what all can live with; where that fails, the reasons on each side are written down and a majority of the parties decides.',
    ),
  },
  resources: {
    title: 'What each party gives',
    hint: 'People, time, places, data and equipment: how much, and until when.',
  },
  finance: { title: 'Money', hint: 'Who pays what and when, who holds it, and what happens to what is left over.' },
  communication: {
    title: 'How we talk to each other and to others',
    hint: 'Who hears what and how soon, and who speaks for all.',
    body: paragraphs(
      'Bad news travels at once, and first to those it touches. Nobody speaks for another party unasked.',
    ),
  },
  information: {
    title: 'Sharing information',
    hint: 'What may be shared with whom and on what basis, how it is kept, and when it is destroyed.',
  },
  values: {
    title: 'How we treat each other',
    hint: 'What the parties expect of each other when it is easy and when it is not.',
    body: [
      bullets(
        'We say what we can do and do what we say.',
        'Small parties are heard as large ones are.',
        'We take up a worry with the person it is about, early.',
        'Credit is shared, and so is blame.',
      ),
    ],
  },
  disputes: {
    title: 'When we disagree',
    hint: 'The steps, who takes each, and how long each may take.',
    body: [
      {
        kind: 'numbers',
        items: [
          [{ text: 'The people concerned talk, within 10 working days.' }],
          [{ text: 'The leads of the parties meet with the chair, within 10 working days more.' }],
          [{ text: 'A mediator whom both accept helps them to a settlement.' }],
          [{ text: 'Work that others rely on goes on meanwhile.' }],
        ],
      },
    ],
  },
  responsibilities: {
    title: 'When a party cannot keep its part',
    hint: 'How it says so, what help it gets, and what follows if nothing changes.',
    body: paragraphs(
      'A party that sees it cannot keep its part says so at once. The others first ask what would help.',
    ),
  },
  review: {
    title: 'Review',
    hint: 'When the parties look at this again, who prepares that, and what they ask.',
    body: paragraphs(
      'At least once a year the parties ask whether this is still worth having, and keep, change or drop it.',
    ),
  },
  joining: {
    title: 'Joining and leaving',
    hint: 'How another party joins, how one leaves, and what it settles first.',
    body: paragraphs('Another party may join with the consent of all by signing the text that holds on that day.'),
  },
  exit: { title: 'How it ends', hint: 'Notice, unfinished work, records, people and money.' },
  status: {
    title: 'What this text is',
    hint: 'Whether it binds in law.',
    body: paragraphs(
      'This is a statement of what we mean to do. It makes no contract, and no court is meant to enforce it.',
    ),
  },
  services: { title: 'The services', hint: 'What is provided, to whom, where and when.' },
  levels: {
    title: 'How good, how soon, how much',
    hint: 'For each service: the level promised and how it is measured.',
  },
  monitoring: { title: 'How we know', hint: 'Who measures, how often, and to whom it is reported.' },
  shortfall: { title: 'When a level is missed', hint: 'Who is told, how soon, and what is done to put it right.' },
  supply: { title: 'What is supplied', hint: 'The goods, services or works, and how each is accepted.' },
  price: { title: 'Price and payment', hint: 'What is paid, when, against what, and what happens when it is late.' },
  liability: {
    title: 'Liability and insurance',
    hint: 'Who carries which loss, up to how much, and what cover each holds.',
  },
  law: {
    title: 'Law',
    hint: 'Whose law applies, and which courts decide.',
    body: paragraphs('Have this section checked by a lawyer before anyone signs.'),
  },
  data_what: { title: 'What is shared', hint: 'Which data, about whom, from which systems.' },
  data_why: {
    title: 'Why, and on what legal basis',
    hint: 'The purpose, the basis in law, and why less would not do.',
  },
  data_how: {
    title: 'How it is kept safe',
    hint: 'How it travels, who can see it, and what happens when something goes wrong.',
  },
  data_long: { title: 'How long', hint: 'When each party destroys what it received, and how it shows that.' },
  data_rights: { title: 'People’s rights', hint: 'How people are told, and who answers when they ask.' },
  plan: { title: 'The way to the full agreement', hint: 'What has to be settled, by whom and by when.' },
  costs: { title: 'Costs until then', hint: 'Who pays what until the full agreement is signed, or if it never is.' },
  membership: { title: 'Members', hint: 'Who sits here for whom, who stands in, and how a seat changes hands.' },
  meetings: { title: 'Meetings', hint: 'How often, who calls them, what makes a quorum, and when papers go out.' },
  authority: { title: 'What this group may decide', hint: 'Its powers, its limits, and what it must ask for.' },
  mediator: { title: 'Who mediates', hint: 'By name or by office, and who finds another when they are part of it.' },
  confidence: {
    title: 'What stays between us',
    hint: 'Who may know of a dispute, and what is written down.',
    body: paragraphs('Only the parties to a dispute, the chair and whoever mediates know its details.'),
  },
  events: { title: 'What we prepare for', hint: 'The events that would stop the work, and how likely each is.' },
  emergency: {
    title: 'Who may decide in an emergency',
    hint: 'Who, in whose absence, about what, up to which amount, and until when.',
  },
  first_hours: { title: 'The first 48 hours', hint: 'Who calls whom, what is kept going, and what can wait.' },
  afterwards: {
    title: 'Afterwards',
    hint: 'Who looks at what was decided, and when.',
    body: paragraphs('What was decided in an emergency comes to the next meeting, to be confirmed or put right.'),
  },
  signs: {
    title: 'How we notice',
    hint: 'The signs that a responsibility is not met: a report missing, a date moved twice.',
  },
  steps: {
    title: 'The steps',
    hint: 'Support comes first. Say who takes each step and how long it may take.',
    body: [
      {
        kind: 'numbers',
        items: [
          [{ text: 'Offer of support: the coordinator asks what stands in the way and what would help.' }],
          [{ text: 'Notice: the partner is told in writing what is not met and by when it must be.' }],
          [{ text: 'Chair: the chair meets the partner’s lead.' }],
          [{ text: 'Sponsor: the sponsor decides, with the parties, what follows.' }],
        ],
      },
    ],
  },
  audiences: {
    title: 'Who needs to hear from us',
    hint: 'Each audience, what matters to it, and how it likes to hear.',
  },
  messages: { title: 'What we say', hint: 'The few things that everyone should remember.' },
  channels: { title: 'How and how often', hint: 'For each audience: the channel, how often, and who does it.' },
  spokespeople: { title: 'Who speaks for all', hint: 'Who answers the press, and who agrees what is said.' },
} as const satisfies Record<string, TemplateSection>;

export type TemplateSectionKey = keyof typeof templateSections;
