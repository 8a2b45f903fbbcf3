import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReportRepresentation } from '@trivet/contract';
import type { Cadence } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { onePage } from '../lists/usePages.ts';

/** One page of a partnership's reports, the newest first. */
export const reportsQuery = (partnershipId: string, cursor?: string) =>
  queryOptions({
    queryKey: ['reports', partnershipId, 'list', cursor ?? ''],
    queryFn: () => api.reports.list({ params: { partnershipId }, query: onePage(cursor) }),
    placeholderData: keepPreviousData,
  });

/** The report on the period that starts on this day, or null where there is none. */
export const reportQuery = (partnershipId: string, periodStartsOn: string) =>
  queryOptions({
    queryKey: ['reports', partnershipId, 'one', periodStartsOn],
    queryFn: async () => {
      const { items } = await api.reports.list({ params: { partnershipId }, query: { periodStartsOn, limit: '1' } });
      const [found] = items;
      return found ? api.reports.get({ params: { partnershipId, reportId: found.id } }) : null;
    },
  });

export const remindersQuery = ({ partnershipId, id, clock }: ReportRepresentation) =>
  queryOptions({
    queryKey: ['reports', partnershipId, 'reminders', id, clock],
    queryFn: () => api.reports.reminders({ params: { partnershipId, reportId: id } }),
  });

/** A report as it was each time it was submitted. Asked again with each edition and what becomes of it. */
export const editionsQuery = ({ partnershipId, id, version }: ReportRepresentation) =>
  queryOptions({
    queryKey: ['reports', partnershipId, 'editions', id, version],
    queryFn: () => api.reports.editions({ params: { partnershipId, reportId: id } }),
  });

export const scheduleQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['reports', partnershipId, 'schedule'],
    queryFn: () => api.reports.getSchedule({ params: { partnershipId } }),
  });

type Rhythm = {
  cadence: Cadence;
  firstPeriodStartsOn: string | null;
  chosenDates: readonly (string | null)[];
  dueAfterWorkingDays: number | null;
};

/** The next four periods of a schedule that is not set yet. */
export const previewQuery = (partnershipId: string, rhythm: Rhythm) => {
  const { cadence, firstPeriodStartsOn, dueAfterWorkingDays: days } = rhythm;
  const isChosen = cadence === 'chosen_dates';
  const dates = isChosen ? rhythm.chosenDates.filter((day) => day !== null) : [];
  return queryOptions({
    queryKey: ['reports', partnershipId, 'preview', { cadence, firstPeriodStartsOn, dates, days }],
    queryFn: () =>
      api.reports.previewSchedule({
        params: { partnershipId },
        query: {
          cadence,
          firstPeriodStartsOn: firstPeriodStartsOn ?? '',
          dueAfterWorkingDays: String(days),
          chosenDates: dates.join(','),
        },
      }),
    enabled:
      firstPeriodStartsOn !== null && (!isChosen || dates.length > 0) && days !== null && days >= 1 && days <= 60,
    placeholderData: keepPreviousData,
    retry: false,
  });
};

/** Puts a report as the server answered it on its page, and reads again whatever it can move. */
export const useShowReport = () => {
  const queries = useQueryClient();
  return (report: ReportRepresentation) => {
    const { partnershipId, periodStartsOn } = report;
    queries.setQueryData(reportQuery(partnershipId, periodStartsOn).queryKey, report);
    const moved = [
      ['reports', partnershipId, 'list'],
      ['report_contributions', partnershipId],
      ['work'],
      ['dashboard', partnershipId],
      ['portfolio'],
    ];
    return Promise.all(moved.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
};

/** A change of a report: shown once it is made; where another was quicker, what is there now is read. */
export const useReportChange = <Body>(
  { partnershipId, periodStartsOn }: ReportRepresentation,
  change: (body: Body) => Promise<ReportRepresentation>,
) => {
  const queries = useQueryClient();
  const show = useShowReport();
  return useMutation({
    mutationFn: change,
    onSuccess: show,
    onError: () => queries.invalidateQueries(reportQuery(partnershipId, periodStartsOn)),
  });
};
