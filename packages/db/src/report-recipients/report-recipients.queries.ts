import type { ReportRecipient } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { readsPartnership } from './readers.ts';

/** A recipient as it is read: `isHere` false where they do not see the partnership any more, and so receive nothing. */
export type ReportRecipientView = ReportRecipient & {
  personName: string;
  organisationName: string | null;
  isHere: boolean;
};

const day = `(select (app.now() at time zone w.time_zone)::date as today from workspaces w where w.id = $1) day`;

const view = `
  select r.id, r.workspace_id as "workspaceId", r.partnership_id as "partnershipId", r.person_id as "personId", r.ended_on as "endedOn",
    r.version, to_json(r.created_at at time zone 'UTC') #>> '{}' || 'Z' as "createdAt",
    to_json(r.updated_at at time zone 'UTC') #>> '{}' || 'Z' as "updatedAt",
    p.name as "personName", o.name as "organisationName", p.archived_at is null and ${readsPartnership('p.id', 'r.partnership_id')} as "isHere"
  from report_recipients r join people p on p.id = r.person_id left join organisations o on o.id = p.organisation_id cross join ${day}
  where r.workspace_id = $1 and r.partnership_id = $2`;

/** To whom the reports of a partnership go now, by name. */
export async function listReportRecipients(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<ReportRecipientView[]> {
  const { rows } = await tx.client.query<ReportRecipientView>({
    name: 'report_recipients',
    text: `${view} and r.ended_on is null order by p.name, r.id`,
    values: [workspaceId, partnershipId],
  });
  return rows;
}

/** @returns undefined when there is none such in this partnership */
export async function readReportRecipient(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  id: string,
): Promise<ReportRecipientView | undefined> {
  const { rows } = await tx.client.query<ReportRecipientView>({
    name: 'report_recipient',
    text: `${view} and r.id = $3`,
    values: [workspaceId, partnershipId, id],
  });
  return rows[0];
}

/** Whether somebody can receive reports here: they are of the workspace, and may read the partnership. */
export async function mayReceiveReports(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
  personId: string,
): Promise<boolean> {
  const { rowCount } = await tx.client.query({
    name: 'may_receive_reports',
    text: `select from people p cross join ${day}
           where p.workspace_id = $1 and p.id = $3 and p.archived_at is null and ${readsPartnership('p.id', '$2')}`,
    values: [workspaceId, partnershipId, personId],
  });
  return rowCount === 1;
}
