import {
  AccountabilityGapRow,
  Day,
  type DescribedReport,
  describedReports,
  DeviationRow,
  FairAllocationRow,
  Id,
  LateReportRow,
  OverlapRow,
  PartnerDutyRow,
  PartnershipStatus,
  ReportingBurdenRow,
  RiskProfileGroup,
  RiskProfileRow,
  SpendRow,
  type SroReportName,
  sroReports as described,
  WorkloadQuarter,
  WorkloadRow,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, listQuery, pageOf, xlsx } from './kernel/lists.ts';
import { askedAsFile } from './report-files.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });

/** A past day: as things stood at its end. Left out: today, as they stand. */
const asOf = Day.optional();

const filters = {
  outcomeId: Id.optional(),
  organisationId: Id.optional(),
  partnershipId: Id.optional(),
  status: choices(PartnershipStatus),
  area: z.string().trim().min(1).max(200).optional(),
  asOf,
};

const format = z.enum(['csv', 'xlsx']).optional();

/** A report, the same as a file, and the file as a job: three operations over one question. */
function reported<Row extends z.ZodType, const Filters extends z.ZodRawShape>(
  name: SroReportName,
  { row, asked }: { row: Row; asked: Filters },
) {
  const path = `/workspaces/:workspaceId/reports/${name}` as const;
  const { title, about } = described[name];
  const { sort: _one, ...query } = listQuery(asked, ['order']).shape;
  return {
    list: endpoint({
      method: 'GET',
      path,
      summary: `${title} over the partnerships you may see. ${about}`,
      action: 'portfolio.see',
      params: inWorkspace,
      query: z.strictObject(query as Omit<typeof query, 'sort'>),
      alsoSends: [csv, xlsx],
      result: pageOf(row).extend({ asOf: Day }),
    }),
    export: endpoint({
      method: 'GET',
      path: `${path}/export`,
      summary: `${title} as a spreadsheet: all of it, not a page`,
      action: 'portfolio.see',
      params: inWorkspace,
      query: z.strictObject({ ...asked, format }),
      sends: [csv, xlsx],
    }),
    askForFile: askedAsFile(name, { path: `${path}/export`, asked }),
  } as const satisfies Contract;
}

export const riskProfile = reported('risk-profile', {
  row: RiskProfileRow,
  asked: {
    ...filters,
    groupBy: RiskProfileGroup.default('partnership'),
    /** The day to compare with; left out, three months before */
    since: Day.optional(),
  },
});
export const deviations = reported('deviations', { row: DeviationRow, asked: filters });
export const lateReports = reported('late-reports', { row: LateReportRow, asked: filters });
export const accountabilityGaps = reported('accountability-gaps', { row: AccountabilityGapRow, asked: filters });
export const fairAllocation = reported('fair-allocation', { row: FairAllocationRow, asked: filters });
/** Of one organisation: its own rows alone. */
export const partnerDuties = reported('partner-duties', { row: PartnerDutyRow, asked: filters });
export const spend = reported('spend', { row: SpendRow, asked: filters });
/** Of the register as it is: purposes and areas of a past day are not kept. */
export const overlaps = reported('overlaps', { row: OverlapRow, asked: { partnershipId: Id.optional() } });

const people = { organisationId: Id.optional(), partnershipId: Id.optional() };
/** Of today: who held which hours on a past day is not kept. */
export const workload = reported('workload', {
  row: WorkloadRow,
  asked: { ...people, quarter: WorkloadQuarter.default('this') },
});
/** Of today and a year on: what is still to come of a past day is known to nobody. */
export const reportingBurden = reported('reporting-burden', {
  row: ReportingBurdenRow,
  /** Without a quarter: all four */
  asked: { ...people, quarter: WorkloadQuarter.optional() },
});

const Definition = z
  .strictObject({
    name: z.string(),
    title: z.string(),
    about: z.string(),
    columns: z.array(z.strictObject({ name: z.string(), heading: z.string(), means: z.string() })),
  })
  .meta({ id: 'ReportDefinition' });
export type ReportDefinition = z.output<typeof Definition>;

export const reportDefinitions = {
  get: endpoint({
    method: 'GET',
    path: '/report-definitions/:report',
    summary: 'Read what each column of a report over partnerships means',
    action: 'public',
    params: z.strictObject({
      report: z.enum(Object.keys(describedReports) as [DescribedReport, ...DescribedReport[]]),
    }),
    result: Definition,
  }),
} as const satisfies Contract;
