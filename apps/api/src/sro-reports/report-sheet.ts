import { type DescribedReport, describedReports, type ReportColumns, type SheetColumn } from '@trivet/domain';
import { dayWords } from '../reminders/day-words.ts';
import type { RegisterSheet } from '../spreadsheets/write-workbook.ts';

/** What is said of a report beside its rows: its day, and what it was narrowed to. */
type Told = {
  day: string;
  since?: string | undefined;
  filter: object;
  /** The version of the outcomes it is told by, in words, where it tells of them */
  framework?: string;
};

/** The workbook of a report over partnerships, without its rows; its second sheet says what each column means. */
export function reportSheet(
  name: DescribedReport,
  { day, since, filter, framework }: Told,
): Omit<RegisterSheet, 'rows'> {
  const { title, about } = describedReports[name];
  const columns = Object.entries<ReportColumns[string]>(describedReports[name].columns);
  return {
    name: title.slice(0, 31),
    columns: columns.map(([column, { heading, holds, width }]): SheetColumn => ({
      name: column,
      heading,
      holds,
      width,
      alias: [],
      taken: 'never',
    })),
    choices: {},
    about: [
      ['What', about],
      ['As it stood', dayWords(day)],
      ...(framework === undefined ? [] : [['Version of the outcomes', framework] as const]),
      ...(name === 'risk-profile' && since ? [['Compared with', dayWords(since)] as const] : []),
      ...Object.entries(filter).flatMap(([field, value]) =>
        value === undefined || field === 'sort' ? [] : [[`Only ${field}`, String(value)] as const],
      ),
      ...columns.map(([, { heading, means }]) => [heading, means] as const),
    ],
  };
}
