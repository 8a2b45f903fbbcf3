import { type ReportColumns, sroReports } from '@trivet/domain';

/** What is asked of people and partners has a page of its own (workload/WorkloadPage.tsx). */
const ofWorkload: readonly string[] = ['workload', 'reporting-burden'];

/** The reports over partnerships in the order of their tabs, without what only the server needs of their columns. */
export const reports = Object.entries(sroReports)
  .filter(([name]) => !ofWorkload.includes(name))
  .map(([name, { title, about, columns }]) => ({
    name: name as keyof typeof sroReports,
    title,
    about,
    columns: Object.entries<ReportColumns[string]>(columns).map(
      ([column, { heading, means, holds, width, inPence }]) => ({
        name: column,
        heading,
        means,
        kind: holds.kind,
        words: holds.kind === 'choice' ? holds.words : null,
        isHidden: width === 0,
        inPence: inPence ?? false,
      }),
    ),
  }));
