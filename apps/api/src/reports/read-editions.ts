import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';

/** A report as it was each time it was submitted: open to everyone who may see the report. */
export const listReportEditions = query(contract.reports.editions, async ({ params }, { tx, actor, decision }) => {
  const place = { workspaceId: actor.workspaceId, ...params, today: decision.today };
  if (!(await db.readReport(tx, place, params.reportId))) throw notFound();
  return { items: await db.listReportEditions(tx, place) };
});
