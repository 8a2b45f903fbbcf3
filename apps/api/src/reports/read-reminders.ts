import { contract } from '@trivet/contract';
import { listReminderFates, readReport } from '@trivet/db';
import { notFound } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';

/** Who was reminded of a report, when, and what became of it: open to everyone who may see the report. */
export const listReportReminders = query(contract.reports.reminders, async ({ params }, { tx, actor, decision }) => {
  const place = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId, today: decision.today };
  if (!(await readReport(tx, place, params.reportId))) throw notFound();
  return { items: await listReminderFates(tx, { ...place, reportId: params.reportId }) };
});
