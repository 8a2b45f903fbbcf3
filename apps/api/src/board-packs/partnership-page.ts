import { type PortfolioFlatRow, portfolioColumns } from '@trivet/domain';
import type { Part, Words } from '../documents/document.ts';
import { lightWords } from '../documents/light-words.ts';
import { dayWords } from '../reminders/day-words.ts';
import { lateWork, more, owedLines, riskTable, spending } from './pack-tables.ts';
import { chosen, reportWords } from './pack-words.ts';
import type { PackContents } from './read-pack-contents.ts';

// As many as leave a partnership room on one page, most of the time.
const mostRows = 10;
const mostRisks = 5;

/** How one partnership stood: its light and why, its risks, what is late and what is done about it, what it owes, its money. */
export function partnershipPage(row: PortfolioFlatRow, contents: PackContents): Part[] {
  const of = <Row extends { partnershipId: string }>(rows: readonly Row[]) =>
    rows.filter(({ partnershipId }) => partnershipId === row.partnershipId);
  const risks = of(contents.risks).filter(({ place }) => place <= mostRisks);
  const owed = owedLines(of(contents.lateReports), of(contents.gaps));
  const lines = of(contents.spend);
  return [
    { kind: 'heading', level: 2, words: `${row.partnershipName} (${row.partnershipCode})` },
    { kind: 'facts', facts: standing(row, contents) },
    { kind: 'heading', level: 3, words: 'Highest risks' },
    risks.length === 0 ? { kind: 'words', words: 'No open risks.' } : riskTable(risks, contents),
    { kind: 'heading', level: 3, words: 'What is late, and what is done about it' },
    ...lateWork(of(contents.deviations), mostRows),
    { kind: 'heading', level: 3, words: 'Reports owed, and gaps in who answers to whom' },
    owed.length === 0 ? { kind: 'words', words: 'None.' } : { kind: 'list', items: owed.slice(0, mostRows) },
    ...more(owed.length, mostRows),
    ...(lines.length === 0
      ? []
      : [{ kind: 'heading', level: 3, words: 'Money' } as const, ...spending(lines, mostRows)]),
  ];
}

type Fact = readonly [string, Words];

function standing(row: PortfolioFlatRow, { bandLabels }: PackContents): Fact[] {
  const { light, computedLight, because, chairWords, chairOn } = row;
  const facts: (Fact | false)[] = [
    ['Light', { light, word: lightWords[light] }],
    ['By the rules', [{ light: computedLight, word: lightWords[computedLight] }, because === '' ? '' : `: ${because}`]],
    chairWords !== null &&
      chairWords !== '' && ['The chair says', `${chairWords}${chairOn === null ? '' : ` (${dayWords(chairOn)})`}`],
    [
      'Open risks',
      `${row.risksRed} ${bandLabels.red.toLowerCase()}, ${row.risksAmber} ${bandLabels.amber.toLowerCase()}, ${row.risksGreen} ${bandLabels.green.toLowerCase()}`,
    ],
    ['Open actions', `${row.actionsOpen}, of which ${row.actionsOverdue} overdue and ${row.actionsBlocked} blocked`],
    ['Report', reportWords(row)],
    [
      'Status and stage',
      `${chosen(portfolioColumns.status, row.status)}, ${chosen(portfolioColumns.stage, row.stage).toLowerCase()}`,
    ],
    row.outcomes !== '' && ['Contributes to', row.outcomes],
    ['Last change', row.changedOn === null ? 'None' : dayWords(row.changedOn)],
  ];
  return facts.filter((fact) => fact !== false);
}
