import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SroReportName } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';
import type { SroReportSearch } from './sro-report-search.ts';

/** A cell of a report: its columns say which of these it is. */
export type Row = Record<string, string | number | null>;
type Query = Record<string, string | undefined>;
type Answer = { items: Row[]; next: string | null; total?: number; totalAtLeast?: number; asOf: string };
type Asking = {
  list: (call: { params: { workspaceId: string }; query: Query }) => Promise<Answer>;
  export: (call: { params: { workspaceId: string }; query: Query }) => Promise<Response>;
  askForFile: (call: { params: { workspaceId: string }; query: Query }) => Promise<unknown>;
};

/** The cast: every report is asked alike, and its own schema on the server refuses what it does not take. */
const asking = {
  'risk-profile': api.riskProfile,
  deviations: api.deviations,
  'late-reports': api.lateReports,
  'accountability-gaps': api.accountabilityGaps,
  'fair-allocation': api.fairAllocation,
  'partner-duties': api.partnerDuties,
  spend: api.spend,
  overlaps: api.overlaps,
} as unknown as Record<SroReportName, Asking>;

/** What a report is asked for, as its address has it. */
export function filterOf(name: SroReportName, search: SroReportSearch): Query {
  const { asOf, since, by, outcome, organisation, status, partnership } = search;
  const profile = name === 'risk-profile' ? { groupBy: by, since } : {};
  const asked =
    name === 'overlaps'
      ? { partnershipId: partnership }
      : { asOf, outcomeId: outcome, organisationId: organisation, status, ...profile };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

export const sroReportQuery = (
  workspaceId: string,
  { name, search, cursor }: { name: SroReportName; search: SroReportSearch; cursor: string | undefined },
) =>
  queryOptions({
    queryKey: ['portfolio', workspaceId, name, search, cursor ?? ''],
    queryFn: () =>
      asking[name].list({ params: { workspaceId }, query: { ...filterOf(name, search), ...onePage(cursor) } }),
    placeholderData: keepPreviousData,
  });

export const takeSroReport = (workspaceId: string, name: SroReportName, query: Query) =>
  asking[name].export({ params: { workspaceId }, query });

export const askForSroReport = (workspaceId: string, name: SroReportName, query: Query) =>
  asking[name].askForFile({ params: { workspaceId }, query });
