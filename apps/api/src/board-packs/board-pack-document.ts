import type { PackSection } from '@trivet/domain';
import type { Document, Part } from '../documents/document.ts';
import { momentWords } from '../documents/moment-words.ts';
import { dayWords } from '../reminders/day-words.ts';
import { outcomesSection } from './outcomes-section.ts';
import { lateWork, more, owedLines, riskTable, spending } from './pack-tables.ts';
import { many } from './pack-words.ts';
import { partnershipPage } from './partnership-page.ts';
import type { PackContents } from './read-pack-contents.ts';
import { risksSection } from './risks-section.ts';
import { summarySection } from './summary-section.ts';

/** How partnerships stand together, for a board: a cover, and the sections that were asked for, each on pages of its own. */
export function boardPackDocument(contents: PackContents): Document {
  const { title, workspaceName, sections } = contents;
  return {
    title,
    author: workspaceName,
    running: `${workspaceName} · ${title}`,
    asAt: asAtWords(contents),
    cover: [
      { kind: 'facts', facts: coverFacts(contents) },
      { kind: 'heading', level: 2, words: 'In this pack' },
      { kind: 'contents' },
    ],
    parts: sections.flatMap((section): Part[] => [{ kind: 'newPage' }, ...toldOf[section](contents)]),
  };
}

const asAtWords = ({ isPast, day, at, timeZone }: PackContents): string =>
  isPast ? `As at the end of ${dayWords(day)}` : `As at ${momentWords(at, timeZone)}`;

function coverFacts(contents: PackContents): [string, string][] {
  const { workspaceName, framework, rows, leftOut, madeBy, at, timeZone } = contents;
  return [
    ['Workspace', workspaceName],
    ['How things stood', asAtWords(contents)],
    ['Outcomes', framework],
    ['Partnerships', String(rows.length)],
    ...(leftOut > 0 ? ([['Left out', leftOutWords(leftOut)]] as [string, string][]) : []),
    madeBy === null ? ['Names', namesLeftOut] : ['Made for', `${madeBy}, who may see inside these partnerships`],
    ['Made', momentWords(at, timeZone)],
  ];
}

const namesLeftOut =
  'Organisations stand where people would be named. What people wrote themselves reads as they wrote it.';

const leftOutWords = (count: number) =>
  count === 1
    ? 'One partnership that was asked for was not there on that day, or can no longer be seen.'
    : `${count} partnerships that were asked for were not there on that day, or can no longer be seen.`;

// As many as fill two pages at the most.
const mostRows = 50;

const toldOf: Record<PackSection, (contents: PackContents) => Part[]> = {
  summary: summarySection,
  risks: risksSection,
  outcomes: outcomesSection,
  partnerships: (contents) =>
    contents.rows.flatMap((row): Part[] => [{ kind: 'newPage' }, ...partnershipPage(row, contents)]),
  late_work: ({ deviations }) => [
    { kind: 'heading', level: 2, words: 'What is late, and what is done about it' },
    ...lateWork(
      deviations.toSorted((one, other) => other.daysLate - one.daysLate),
      mostRows,
    ),
  ],
  owed: owedSection,
  money: ({ spend }) => [
    { kind: 'heading', level: 2, words: 'Money' },
    ...(spend.length === 0
      ? [{ kind: 'words', words: 'No budget line is kept.' } as const]
      : spending(spend, mostRows)),
  ],
  red_risks: annex,
};

/** What each partnership owes, the worst first. */
function owedSection({ rows, lateReports, gaps }: PackContents): Part[] {
  const lines = rows.flatMap(({ partnershipId, partnershipName }) => {
    const of = <Row extends { partnershipId: string }>(all: readonly Row[]) =>
      all.filter((one) => one.partnershipId === partnershipId);
    return owedLines(of(lateReports), of(gaps)).map((line) => [{ strong: partnershipName }, `. ${line}`]);
  });
  return [
    { kind: 'heading', level: 2, words: 'Reports owed, and gaps in who answers to whom' },
    lines.length === 0 ? { kind: 'words', words: 'None.' } : { kind: 'list', items: lines.slice(0, mostRows) },
    ...more(lines.length, mostRows),
  ];
}

function annex(contents: PackContents): Part[] {
  const { bandLabels, risks } = contents;
  const red = risks.filter(({ light }) => light === 'red');
  const heading: Part = { kind: 'heading', level: 2, words: `Annex: every ${bandLabels.red.toLowerCase()} risk` };
  if (red.length === 0) return [heading, { kind: 'words', words: `No open risk was ${bandLabels.red.toLowerCase()}.` }];
  return [
    heading,
    {
      kind: 'words',
      words: `${many(red.length, 'open risk', 'open risks')} in the red band, by partnership in the order of their names, the highest score first.`,
    },
    riskTable(red, contents, { withPartnership: true }),
  ];
}
