import { portfolioColumns, portfolioSummary, type PortfolioSummary } from '@trivet/domain';
import type { ReportedRisk } from '@trivet/db';
import type { Document, Part } from '../documents/document.ts';
import { lightWords } from '../documents/light-words.ts';
import { momentWords } from '../documents/moment-words.ts';
import { dayWords } from '../reminders/day-words.ts';
import { partnershipPage, reportWords, riskTable } from './partnership-page.ts';
import type { PackContents } from './read-pack-contents.ts';

/**
 * How partnerships stand together, for a board: a cover, a summary with the figures of the portfolio report, a page for
 * each partnership, the worst first, and an annex of every red risk.
 */
export function boardPackDocument(contents: PackContents): Document {
  const { title, workspaceName, bandLabels, rows, risks } = contents;
  const red = risks.filter(({ light }) => light === 'red');
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
    parts: [
      { kind: 'heading', level: 2, words: 'Summary' },
      ...summaryParts(contents, portfolioSummary(rows)),
      ...rows.flatMap((row): Part[] => [{ kind: 'newPage' }, ...partnershipPage(row, contents)]),
      { kind: 'newPage' },
      { kind: 'heading', level: 2, words: `Annex: every ${bandLabels.red.toLowerCase()} risk` },
      ...annex(red, contents),
    ],
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
    ['Made for', `${madeBy}, who may see inside these partnerships`],
    ['Made', momentWords(at, timeZone)],
  ];
}

const leftOutWords = (count: number) =>
  count === 1
    ? 'One partnership that was asked for was not there on that day, or can no longer be seen.'
    : `${count} partnerships that were asked for were not there on that day, or can no longer be seen.`;

function summaryParts(contents: PackContents, summary: PortfolioSummary): Part[] {
  const { bandLabels } = contents;
  return [
    { kind: 'words', words: sentence(summary, bandLabels.red) },
    {
      kind: 'facts',
      facts: [
        ['Partnerships', String(summary.partnerships)],
        ...(['red', 'amber', 'green', 'grey'] as const).map(
          (light) => [lightWords[light], [{ light, word: String(summary.lights[light]) }]] as const,
        ),
        [`Open risks that are ${bandLabels.red.toLowerCase()} (red)`, String(summary.risksRed)],
        ['Overdue actions', String(summary.actionsOverdue)],
        ['Late reports', String(summary.reportsLate)],
      ],
    },
    standings(contents),
    { kind: 'heading', level: 3, words: 'What these words mean' },
    { kind: 'facts', facts: meanings(bandLabels) },
    { kind: 'words', words: { emphasis: whatIsOfToday } },
  ];
}

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

function sentence(
  { partnerships, lights, risksRed, actionsOverdue, reportsLate }: PortfolioSummary,
  red: string,
): string {
  const stand = `${many(partnerships, 'partnership', 'partnerships')}: ${lights.red} red, ${lights.amber} amber, ${lights.green} green, ${lights.grey} not assessed.`;
  const risks = many(risksRed, 'risk is', 'risks are');
  const actions = many(actionsOverdue, 'action is', 'actions are');
  return `${stand} ${risks} ${red.toLowerCase()}, ${actions} overdue and ${many(reportsLate, 'report is', 'reports are')} late.`;
}

const standings = ({ rows, bandLabels }: PackContents): Part => ({
  kind: 'table',
  columns: [
    { title: 'Partnership', width: 6 },
    { title: 'Light', width: 3 },
    { title: `${bandLabels.red} risks`, width: 2, number: true },
    { title: 'Overdue actions', width: 2, number: true },
    { title: 'Report', width: 5 },
  ],
  rows: rows.map((row) => [
    `${row.partnershipName} (${row.partnershipCode})`,
    { light: row.light, word: lightWords[row.light] },
    String(row.risksRed),
    String(row.actionsOverdue),
    reportWords(row),
  ]),
});

const meanings = (bandLabels: PackContents['bandLabels']): [string, string][] => {
  const { light, because, chairWords, risksRed, actionsOverdue } = portfolioColumns;
  return [
    ['Light', light.means],
    ['By the rules', because.means],
    ['The chair says', chairWords.means],
    [`${bandLabels.red} risks`, risksRed.means],
    ['Overdue actions', actionsOverdue.means],
    ['Late reports', 'Progress reports that are owed and past their day.'],
  ];
};

const whatIsOfToday =
  'Names of partnerships, people and organisations, and titles of risks, actions, milestones and budget lines read as they do on the day this pack was made. Everything else is as it stood at the moment named above every page.';

const annex = (red: readonly ReportedRisk[], contents: PackContents): Part[] =>
  red.length === 0
    ? [{ kind: 'words', words: `No open risk was ${contents.bandLabels.red.toLowerCase()}.` }]
    : [
        {
          kind: 'words',
          words: `${many(red.length, 'open risk', 'open risks')} in the red band, by partnership in the order of their names, the highest score first.`,
        },
        riskTable(red, contents, { withPartnership: true }),
      ];
