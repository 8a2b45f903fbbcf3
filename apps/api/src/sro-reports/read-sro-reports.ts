import { contract, type Endpoint } from '@trivet/contract';
import { copySroReport, readSroReport, readSroReportSheet, type SroReportAsked, type Transaction } from '@trivet/db';
import {
  cannotBe,
  describedReports,
  type Decision,
  type ReportColumns,
  type RiskProfileGroup,
  type SroReportName,
  type WorkloadQuarter,
} from '@trivet/domain';
import { byAccept } from '../kernel/by-accept.ts';
import { download } from '../kernel/downloads.ts';
import { list, open } from '../kernel/handlers.ts';
import { Temporal } from 'temporal-polyfill';
import { formatOf, mostInWorkbook, sendCsv, sendWorkbook } from '../spreadsheets/send-sheet.ts';
import { reportDay } from './report-day.ts';
import { reportSheet } from './report-sheet.ts';

type Listing = Endpoint & { query: NonNullable<Endpoint['query']> };
type Sending = Listing & { sends: readonly string[] };

/** The page of a report and its file: one question, asked by whoever wants either. */
export function serving<L extends Listing, S extends Sending>(name: SroReportName, endpoints: { list: L; export: S }) {
  const page = list(endpoints.list, async (request, { tx, page, decision }) => {
    const { params, query } = everyReport(request);
    const asked = await askedOf(tx, { name, params, query }, decision);
    return { ...(await readSroReport(tx, asked, { ...page, count: query.count })), also: { asOf: asked.day } };
  });
  const file = download(endpoints.export, async (request, { tx, decision, accept }) => {
    const { params, query } = everyReport(request);
    const asked = await askedOf(tx, { name, params, query }, decision);
    const fileName = `${name} ${asked.day}`;
    if (formatOf(query, accept) === 'csv') return sendCsv(fileName, copySroReport(tx, asked));
    return sendWorkbook(fileName, await readSroReportSheet(tx, asked, mostInWorkbook), reportSheet(name, asked));
  });
  return { list: byAccept(page, file), export: file };
}

type EveryReport = { params: { workspaceId: string }; query: Query };
type Query = SroReportAsked['filter'] & {
  asOf?: string | undefined;
  groupBy?: RiskProfileGroup;
  since?: string | undefined;
  quarter?: WorkloadQuarter | undefined;
  format?: 'csv' | 'xlsx' | undefined;
  count?: boolean | undefined;
};

/** The cast: a report asks for some of these and for nothing else; its own schema has parsed them. */
const everyReport = (request: unknown): EveryReport => request as EveryReport;

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

async function askedOf(
  tx: Transaction,
  { name, params: { workspaceId }, query }: EveryReport & { name: SroReportName },
  decision: Decision,
): Promise<SroReportAsked> {
  const { asOf, groupBy = 'partnership', since, quarter, outcomeId, organisationId, ...more } = query;
  const { partnershipId, status, area } = more;
  const filter = { outcomeId, organisationId, partnershipId, status, area };
  const { day, isPast } = await reportDay(tx, { asOf, workspaceId }, decision);
  if (since !== undefined && since >= day)
    throw cannotBe('/querystring/since', 'not_before', 'Compare with a day before the day of the report');
  return { name, workspaceId, day, isPast, groupBy, since: since ?? threeMonthsBefore(day), quarter, filter };
}

const threeMonthsBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ months: 3 }).toString();
