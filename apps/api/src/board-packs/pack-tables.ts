import type { ReportedRisk } from '@trivet/db';
import { accountabilityGapColumns, type DeviationRow, deviationColumns, type SpendRow } from '@trivet/domain';
import type { Part } from '../documents/document.ts';
import { lightWords } from '../documents/light-words.ts';
import { dayWords } from '../reminders/day-words.ts';
import { chosen, days, shortDay } from './pack-words.ts';
import type { PackContents } from './read-pack-contents.ts';

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
    { title: 'Light', width: 3 },
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

/** What is late, so many rows of it at the most. */
export const lateWork = (late: readonly DeviationRow[], most: number): Part[] =>
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
            .slice(0, most)
            .map((one) => [
              `${one.reference} ${one.title} (${chosen(deviationColumns.status, one.status).toLowerCase()})`,
              shortDay(one.dueOn),
              String(one.daysLate),
              one.ownerName ?? one.organisationName,
              one.corrective ?? 'Nothing is said yet',
            ]),
        },
        ...more(late.length, most),
      ];

/** Of a list that is cut, how long it is as a whole. */
export const more = (count: number, most: number): Part[] =>
  count <= most ? [] : [{ kind: 'words', words: { emphasis: `${most} of ${count} are shown.` } }];

/** Reports that are late and gaps in who answers to whom, a line each. */
export const owedLines = (reports: PackContents['lateReports'], gaps: PackContents['gaps']): string[] => [
  ...reports.map(
    ({ dueOn, daysLate, missingFrom }) =>
      `The report due ${dayWords(dueOn)} is ${days(daysLate)} late${missingFrom === null ? '' : `; missing from ${missingFrom}`}`,
  ),
  ...[...Map.groupBy(gaps, ({ kind }) => kind)].map(
    ([kind, some]) => `${chosen(accountabilityGapColumns.kind, kind)}: ${some.map(gapWords).join('; ')}`,
  ),
];

/** What a gap is about, whose agreement is missing, and how late an account is. */
function gapWords({ about, party, daysLate }: PackContents['gaps'][number]): string {
  const whose = [about, party].filter((one) => one !== null && one !== '').join(', ');
  return `${whose === '' ? 'not named' : whose}${daysLate > 0 ? ` (${days(daysLate)} late)` : ''}`;
}

/** Budgets and what is spent of them, so many lines at the most. */
export const spending = (lines: readonly SpendRow[], most: number): Part[] => [
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
      .slice(0, most)
      .map(({ reference, title, budget, spent, left, light, currency }) => [
        `${reference} ${title}`,
        amount(budget, currency),
        amount(spent, currency),
        amount(left, currency),
        light === null ? '' : { light, word: lightWords[light] },
      ]),
  },
  ...more(lines.length, most),
];

const amount = (pence: number, currency: string) =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 }).format(pence / 100);
