import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListedReportRecipient, ReportRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';

/** To whom the reports of a partnership go. */
export const recipientsQuery = (partnershipId: string) =>
  queryOptions({
    queryKey: ['report_recipients', partnershipId],
    queryFn: () => api.reportRecipients.list({ params: { partnershipId } }),
  });

/** To whom a report went. Asked again with each edition. */
export const dispatchesQuery = ({ partnershipId, id, version }: ReportRepresentation) =>
  queryOptions({
    queryKey: ['reports', partnershipId, 'dispatches', id, version],
    queryFn: () => api.reportRecipients.dispatches({ params: { partnershipId, reportId: id } }),
  });

/** Puts people on the list, and takes them off. */
export const useRecipientChanges = (partnershipId: string) => {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries(recipientsQuery(partnershipId));
  const add = useMutation({
    mutationFn: (personId: string) => api.reportRecipients.add({ params: { partnershipId }, body: { personId } }),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: ListedReportRecipient) =>
      api.reportRecipients.remove({ params: { partnershipId, recipientId: id } }, { ifMatch: version }),
    onSettled,
  });
  return { add, remove };
};
