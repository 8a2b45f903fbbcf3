import { portfolioColumns, portfolioSummary, type PortfolioSummary } from '@trivet/domain';
import type { Part } from '../documents/document.ts';
import { lightWords } from '../documents/light-words.ts';
import { many, reportWords } from './pack-words.ts';
import type { PackContents } from './read-pack-contents.ts';

/** The figures of all together, the same as the portfolio report's; how each stands; and what the words mean. */
export function summarySection(contents: PackContents): Part[] {
  const { bandLabels, rows } = contents;
  const summary = portfolioSummary(rows);
  return [
    { kind: 'heading', level: 2, words: 'Summary' },
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
