import { contract, type ListedReportRecipient } from '@trivet/contract';
import * as db from '@trivet/db';
import {
  type Action,
  can,
  notFound,
  permissionsOn,
  type Person,
  reportRecipientKind,
  stoppedByArchive,
} from '@trivet/domain';
import { query } from '../kernel/handlers.ts';

export const listReportRecipients = query(contract.reportRecipients.list, async ({ params }, { tx, actor }) => {
  const recipients = await db.listReportRecipients(tx, { workspaceId: actor.workspaceId, ...params });
  const add: Action = 'report_recipient.add';
  const may = can(actor, add) && !stoppedByArchive(actor, add) ? [add] : [];
  return { items: recipients.map((one) => represented(actor, one)), permissions: { may, fields: [] } };
});

/** To whom a report went: open to everyone who may see the report. */
export const listReportDispatches = query(
  contract.reportRecipients.dispatches,
  async ({ params }, { tx, actor, decision }) => {
    const place = { workspaceId: actor.workspaceId, ...params, today: decision.today };
    if (!(await db.readReport(tx, place, params.reportId))) throw notFound();
    return { items: await db.listReportDispatches(tx, place) };
  },
);

/** A recipient as this caller sees it. */
export const represented = (actor: Person, recipient: db.ReportRecipientView): ListedReportRecipient => ({
  ...recipient,
  permissions: permissionsOn(reportRecipientKind, actor, recipient),
});
