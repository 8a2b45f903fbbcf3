import type { ReportRepresentation } from '@trivet/contract';
import type { Light, OverallLight, ReportSection, SectionKey, SectionOf } from '@trivet/domain';
import type { Document, Part, Words } from '../documents/document.ts';
import { measureParts } from './measure-words.ts';
import { moneyParts } from './money-words.ts';
import { pledgeParts } from './pledge-words.ts';
import { lightWords, reasonsIn } from '../documents/light-words.ts';
import { dayWords } from '../reminders/day-words.ts';
import { momentWords } from '../documents/moment-words.ts';

/** What a document of a report needs to know beside the report. */
export type ReportPlace = { name: string; timeZone: string; bandLabels: Record<Light, string>; at: string };

/**
 * A progress report as a board receives it, to fit two pages: how it stands and why, what was done and comes next, what
 * departs from the plan, the risks, what is asked from above, and what each partner said.
 */
export function reportDocument(report: ReportRepresentation, place: ReportPlace): Document {
  const asAt = report.snapshot?.asAt ?? place.at;
  return {
    title: `Progress report: ${report.label}`,
    author: place.name,
    running: `${place.name} · ${report.label}`,
    asAt: `${report.snapshot ? 'As submitted on' : 'Draft, as at'} ${momentWords(asAt, place.timeZone)}`,
    parts: [
      { kind: 'facts', facts: standing(report) },
      ...said('What was achieved', report.achievements),
      ...said('What comes next', report.nextPeriod),
      ...said('Help needed', report.helpNeeded),
      ...report.sections.flatMap((section) => partsOf(section, report, place)),
    ],
  };
}

type Fact = readonly [string, Words];

function standing({ headline, light, lightReason, figures, ...report }: ReportRepresentation): Fact[] {
  const facts: (Fact | false)[] = [
    ['In short', headline || 'Not written yet'],
    ['How it stands', light ? [lit(light), lightReason && `. ${lightReason}`] : 'Not said yet'],
    ['By the rules', [lit(figures.suggested.light), reasonsAfter(figures.suggested)]],
    ['Actions', `${figures.actionsOpen} open, ${figures.actionsOverdue} overdue, ${figures.actionsBlocked} blocked`],
    ['Due', dayWords(report.dueOn)],
    report.signedOffByName !== null && ['Signed off by', report.signedOffByName],
    report.acceptedByName !== null && ['Accepted by', report.acceptedByName],
    report.correctingBecause !== '' && ['Why it was corrected', report.correctingBecause],
  ];
  return facts.filter((fact) => fact !== false);
}

const said = (heading: string, words: string): Part[] =>
  words === ''
    ? []
    : [
        { kind: 'heading', level: 2, words: heading },
        { kind: 'words', words },
      ];

function partsOf(section: ReportSection, report: ReportRepresentation, place: ReportPlace): Part[] {
  const title: Part = { kind: 'heading', level: 2, words: titles[section.key] };
  const parts = written(section, report, place);
  return parts.length > 0 ? [title, ...parts] : [];
}

const titles: Record<SectionKey, string> = {
  risks: 'Risks',
  deviations: 'What is late, and what is done about it',
  measures: 'How the measures stand',
  money: 'Spend against budget',
  pledges: 'What partners put in',
  requests: 'What the partnership asks for',
  partners: 'What each partner says',
};

function written(section: ReportSection, report: ReportRepresentation, place: ReportPlace): Part[] {
  switch (section.key) {
    case 'risks':
      return risks(section, place);
    case 'deviations':
      return deviations(section, report);
    case 'measures':
      return measureParts(section);
    case 'money':
      return moneyParts(section);
    case 'pledges':
      return pledgeParts(section);
    case 'requests':
      return requests(section);
    case 'partners':
      return partners(section);
  }
}

function risks(section: SectionOf<'risks'>, { bandLabels }: ReportPlace): Part[] {
  const { open, byLight, openThen, since, raised, closed, worse, better } = section;
  const profile = (['red', 'amber', 'green'] as const).flatMap((light): Words[] => [
    { light, word: `${bandLabels[light]} ${byLight[light]}` },
    '   ',
  ]);
  const moved = `${openThen} were open on ${dayWords(since)}. Since then ${raised} raised, ${closed} closed, ${worse} worse, ${better} better.`;
  const table: Part = {
    kind: 'table',
    columns: [
      { title: 'Risk', width: 6 },
      { title: 'Led by', width: 3 },
      { title: 'Score', width: 2 },
      { title: 'Before', width: 1, number: true },
    ],
    rows: section.highest.map(({ reference, title, leadPartnerName, light, score, scoreThen }) => [
      `${reference} ${title}`,
      leadPartnerName,
      { light, word: `${bandLabels[light]} ${score}` },
      scoreThen === null ? 'New' : String(scoreThen),
    ]),
  };
  return [
    { kind: 'words', words: [`${open} open:   `, ...profile] },
    { kind: 'words', words: moved },
    ...(section.highest.length > 0 ? [table] : []),
  ];
}

function deviations(
  { items, milestones = [] }: SectionOf<'deviations'>,
  { corrections }: ReportRepresentation,
): Part[] {
  const late = [
    ...milestones.map(({ milestoneId: id, ...milestone }) => ({ id, ...milestone })),
    ...items.map(({ actionId: id, ...action }) => ({ id, ...action })),
  ];
  if (late.length === 0) return [{ kind: 'words', words: 'No milestone and no action is past its day.' }];
  const doneAbout = new Map(corrections.map((one) => ['actionId' in one ? one.actionId : one.milestoneId, one.words]));
  return [
    {
      kind: 'table',
      columns: [
        { title: 'What is late', width: 5 },
        { title: 'Days late', width: 1, number: true },
        { title: 'What is done about it', width: 5 },
      ],
      rows: late.map(({ id, reference, title, ownerName, daysLate }) => [
        [`${reference} ${title}`, ownerName === null ? '' : `\n${ownerName}`],
        String(daysLate),
        doneAbout.get(id) ?? 'Nothing said yet',
      ]),
    },
  ];
}

function requests({ escalated, help }: SectionOf<'requests'>): Part[] {
  const items: Words[] = [
    ...escalated.map(({ reference, title, level, since }): Words => [
      { strong: level === 'sro' ? 'From the Senior Responsible Owner: ' : 'From the sponsor: ' },
      `${reference} ${title}, asked on ${dayWords(since)}`,
    ]),
    ...help.map(({ partnerName, words }): Words => [{ strong: `${partnerName}: ` }, words]),
  ];
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

function partners({ items }: SectionOf<'partners'>): Part[] {
  const silent = items.filter(({ headline, nilReason }) => headline === '' && nilReason === '');
  const parts = items
    .filter((item) => !silent.includes(item))
    .flatMap(({ partnerName, light, headline, nilReason, moved }): Part[] => [
      {
        kind: 'words',
        words: [{ strong: partnerName }, light ? ['   ', lit(light)] : '', `\n${headline || nilReason}`],
      },
      ...(moved.length > 0 ? [{ kind: 'list', items: moved } as const] : []),
    ]);
  const names = silent.map(({ partnerName }) => partnerName).join(', ');
  return names === '' ? parts : [...parts, { kind: 'words', words: `Nothing received from ${names}.` }];
}

const lit = (light: OverallLight['light']): Words => ({ light, word: lightWords[light] });

function reasonsAfter({ reasons }: OverallLight): string {
  return reasons.length === 0 ? '' : `: ${reasonsIn(reasons)}`;
}
