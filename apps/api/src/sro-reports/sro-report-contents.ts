import { copySroReport, countCompared, readSroReportSheet, type SroReportAsked, type Transaction } from '@trivet/db';
import {
  assertComparable,
  cannotBe,
  type Decision,
  mostCompared,
  type RiskProfileGroup,
  type SroReportName,
  type WorkloadQuarter,
} from '@trivet/domain';
import { Temporal } from 'temporal-polyfill';
import type { ReportContents } from '../report-files/report-contents.ts';
import { reportDay } from './report-day.ts';
import { reportSheet } from './report-sheet.ts';

type Entered = { tx: Transaction; decision: Decision };

/** What a report over partnerships answers, before its file is written. */
export const sroReportContents =
  (name: SroReportName) =>
  async (request: unknown, { tx, decision }: Entered): Promise<ReportContents> => {
    const asked = await askedOf(name, request, { tx, decision });
    return {
      day: asked.day,
      sheet: reportSheet(name, asked),
      csv: () => copySroReport(tx, asked),
      portions: () => readSroReportSheet(tx, asked),
    };
  };

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

/**
 * What is asked of a report, with its day.
 * @throws Refusal `unprocessable` for days that cannot be, and for more partnerships than are compared with each other
 */
export async function askedOf(
  name: SroReportName,
  request: unknown,
  { tx, decision }: Entered,
): Promise<SroReportAsked> {
  const {
    params: { workspaceId },
    query,
  } = everyReport(request);
  const { asOf, groupBy = 'partnership', since, quarter, outcomeId, organisationId, ...more } = query;
  const { partnershipId, status, area } = more;
  const filter = { outcomeId, organisationId, partnershipId, status, area };
  const { day, isPast } = await reportDay(tx, { asOf, workspaceId }, decision);
  if (since !== undefined && since >= day)
    throw cannotBe('/querystring/since', 'not_before', 'Compare with a day before the day of the report');
  if (name === 'overlaps') assertComparable(await countCompared(tx, workspaceId, mostCompared), partnershipId);
  return { name, workspaceId, day, isPast, groupBy, since: since ?? threeMonthsBefore(day), quarter, filter };
}

const threeMonthsBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ months: 3 }).toString();
