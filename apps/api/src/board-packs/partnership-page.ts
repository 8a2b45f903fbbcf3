import type { ReportedRisk } from '@trivet/db';
import {
  accountabilityGapColumns,
  type DeviationRow,
  deviationColumns,
  type PortfolioFlatRow,
  portfolioColumns,
  type ReportColumn,
  type SpendRow,
} from '@trivet/domain';
import type { Part, Words } from '../documents/document.ts';
import { lightWords } from '../documents/light-words.ts';
import { dayWords } from '../reminders/day-words.ts';
import { highestRisks, type PackContents } from './read-pack-contents.ts';

// As many as leave a partnership room on one page, most of the time.
const mostRows = 10;

/** How one partnership stood: its light and why, its risks, what is late and what is done about it, what it owes, its money. */
export function partnershipPage(row: PortfolioFlatRow, contents: PackContents): Part[] {
  const of = <Row extends { partnershipId: string }>(rows: readonly Row[]) =>
    rows.filter(({ partnershipId }) => partnershipId === row.partnershipId);
  const risks = of(contents.risks).filter(({ place }) => place <= highestRisks);
  return [
    { kind: 'heading', level: 2, words: `${row.partnershipName} (${row.partnershipCode})` },
    { kind: 'facts', facts: standing(row, contents) },
    { kind: 'heading', level: 3, words: 'Highest risks' },
    risks.length === 0 ? { kind: 'words', words: 'No open risks.' } : riskTable(risks, contents),
    { kind: 'heading', level: 3, words: 'What is late, and what is done about it' },
    ...lateWork(of(contents.deviations)),
    ...missing(of(contents.lateReports), of(contents.gaps)),
    ...spending(of(contents.spend)),
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

/** `Being written, due Friday 30 October 2026, 12 days late` */
export function reportWords({ reportDueOn, reportStatus, reportDaysLate }: PortfolioFlatRow): string {
  if (reportDueOn === null || reportStatus === null) return 'None owed';
  const late = reportDaysLate === 0 ? '' : `, ${days(reportDaysLate)} late`;
  return `${reportStatuses[reportStatus] ?? reportStatus}, due ${dayWords(reportDueOn)}${late}`;
}

const reportStatuses: Record<string, string> = {
  upcoming: 'Not yet asked for',
  open: 'Being written',
  awaiting_sign_off: 'Waiting for sign-off',
  returned: 'Sent back',
  submitted: 'Submitted',
  accepted: 'Accepted',
  waived: 'Not asked for',
};

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

/** Risks as a table; beside each, where they are of several partnerships, whose it is. */
export const riskTable = (
  risks: readonly ReportedRisk[],
  { bandLabels }: PackContents,
  { withPartnership = false } = {},
): Part => ({
  kind: 'table',
  columns: [
    ...(withPartnership ? [{ title: 'Partnership', width: 4 }] : []),
    { title: 'Risk', width: 6 },
    { title: 'Score', width: 2, number: true },
    { title: 'Light', width: 2 },
    { title: 'Led by', width: 5 },
  ],
  rows: risks.map(({ partnershipName, reference, title, score, light, organisationName, ownerName }) => [
    ...(withPartnership ? [partnershipName] : []),
    `${reference} ${title}`,
    String(score),
    { light, word: bandLabels[light] },
    ownerName === null ? organisationName : `${ownerName}, ${organisationName}`,
  ]),
});

const lateWork = (late: readonly DeviationRow[]): Part[] =>
  late.length === 0
    ? [{ kind: 'words', words: 'No action or milestone is late.' }]
    : [
        {
          kind: 'table',
          columns: [
            { title: 'What', width: 6 },
            { title: 'Due', width: 3 },
            { title: 'Days late', width: 2, number: true },
            { title: 'Who', width: 3 },
            { title: 'What is done about it', width: 5 },
          ],
          rows: late
            .slice(0, mostRows)
            .map((one) => [
              `${one.reference} ${one.title} (${chosen(deviationColumns.status, one.status).toLowerCase()})`,
              shortDay(one.dueOn),
              String(one.daysLate),
              one.ownerName ?? one.organisationName,
              one.corrective ?? 'Nothing is said yet',
            ]),
        },
        ...more(late.length),
      ];

/** Of a list that is cut, how long it is as a whole. */
const more = (count: number): Part[] =>
  count <= mostRows ? [] : [{ kind: 'words', words: { emphasis: `${mostRows} of ${count} are shown.` } }];

function missing(reports: PackContents['lateReports'], gaps: PackContents['gaps']): Part[] {
  const lines = [
    ...reports.map(
      ({ dueOn, daysLate, missingFrom }) =>
        `The report due ${dayWords(dueOn)} is ${days(daysLate)} late${missingFrom === null ? '' : `; missing from ${missingFrom}`}`,
    ),
    ...[...Map.groupBy(gaps, ({ kind }) => kind)].map(
      ([kind, some]) => `${chosen(accountabilityGapColumns.kind, kind)}: ${some.map(gapWords).join('; ')}`,
    ),
  ];
  return [
    { kind: 'heading', level: 3, words: 'Reports owed, and gaps in who answers to whom' },
    lines.length === 0 ? { kind: 'words', words: 'None.' } : { kind: 'list', items: lines.slice(0, mostRows) },
    ...more(lines.length),
  ];
}

/** What a gap is about, whose agreement is missing, and how late an account is. */
function gapWords({ about, party, daysLate }: PackContents['gaps'][number]): string {
  const whose = [about, party].filter((one) => one !== null && one !== '').join(', ');
  return `${whose === '' ? 'not named' : whose}${daysLate > 0 ? ` (${days(daysLate)} late)` : ''}`;
}

const spending = (lines: readonly SpendRow[]): Part[] =>
  lines.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, words: 'Money' },
        {
          kind: 'table',
          columns: [
            { title: 'Budget line', width: 6 },
            { title: 'Budget', width: 3, number: true },
            { title: 'Spent', width: 3, number: true },
            { title: 'Left', width: 3, number: true },
            { title: 'Light', width: 2 },
          ],
          rows: lines
            .slice(0, mostRows)
            .map(({ reference, title, budget, spent, left, light, currency }) => [
              `${reference} ${title}`,
              amount(budget, currency),
              amount(spent, currency),
              amount(left, currency),
              light === null ? '' : { light, word: lightWords[light] },
            ]),
        },
        ...more(lines.length),
      ];

const amount = (pence: number, currency: string) =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 }).format(pence / 100);

const shortDays = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDay = (day: string) => shortDays.format(new Date(`${day}T00:00:00Z`));

/** A value of a column as people read it. */
const chosen = ({ holds }: ReportColumn, value: string): string =>
  holds.kind === 'choice' ? (holds.words[value] ?? value) : value;
