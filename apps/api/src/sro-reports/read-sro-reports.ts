import { contract, type Endpoint } from '@trivet/contract';
import { readSroReport } from '@trivet/db';
import { describedReports, type ReportColumns, type SroReportName } from '@trivet/domain';
import { byAccept } from '../kernel/by-accept.ts';
import { list, open } from '../kernel/handlers.ts';
import { askForFile } from '../report-files/ask-for-file.ts';
import { reportDownload } from '../report-files/report-contents.ts';
import { askedOf, sroReportContents } from './sro-report-contents.ts';

type Listing = Endpoint & { query: NonNullable<Endpoint['query']> };
type Sending = Listing & { sends: readonly string[] };

/** The page of a report, its file, and its file as a job: one question, asked by whoever wants any of them. */
export function serving<L extends Listing, S extends Sending, A extends Listing>(
  name: SroReportName,
  endpoints: { list: L; export: S; askForFile: A },
) {
  const page = list(endpoints.list, async (request, { tx, page, decision }) => {
    const asked = await askedOf(name, request, { tx, decision });
    // The cast: every list can be counted.
    const { count } = (request as unknown as { query: { count?: boolean } }).query;
    return { ...(await readSroReport(tx, asked, { ...page, count })), also: { asOf: asked.day } };
  });
  const file = reportDownload(name, endpoints.export, sroReportContents(name));
  return { list: byAccept(page, file), export: file, askForFile: askForFile(name, endpoints.askForFile) };
}

export const getReportDefinition = open(contract.reportDefinitions.get, async ({ params: { report } }) => {
  const { title, about, columns } = describedReports[report];
  const meanings = Object.entries<ReportColumns[string]>(columns);
  return {
    result: {
      name: report,
      title,
      about,
      columns: meanings.map(([name, { heading, means }]) => ({ name, heading, means })),
    },
  };
});
