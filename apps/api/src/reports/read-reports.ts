import { contract, type ReportRepresentation } from '@trivet/contract';
import * as db from '@trivet/db';
import { missingFrom, notFound, overallLight, permissionsOn, type ReportFigures, reportKind } from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';
import { sectionsNow } from './sections/sections.ts';

export const listReports = list(contract.reports.list, ({ params, query: filter }, { tx, actor, decision, page }) =>
  db.listReports(tx, { workspaceId: actor.workspaceId, ...params, today: decision.today }, filter, page),
);

export const getReport = query(contract.reports.get, ({ params }, context) =>
  representReport(context, params.partnershipId, params.reportId),
);

/** A report as this caller sees it now; every command on one answers with it too. */
export async function representReport(
  { tx, actor, decision }: QueryContext,
  partnershipId: string,
  id: string,
): Promise<ReportRepresentation> {
  const place = { workspaceId: actor.workspaceId, partnershipId, today: decision.today };
  const report = await db.readReport(tx, place, id);
  if (!report) throw notFound();
  const figures = report.snapshot?.figures ?? (await figuresNow(tx, place));
  const sections = report.snapshot?.sections ?? (await sectionsNow(tx, { ...place, reportId: id }));
  const hasSro = await db.hasSro(tx, place);
  const permissions = permissionsOn({ ...reportKind, heldBy: () => ({ hasSro }) }, actor, report);
  return { ...report, figures, sections, missing: missingFrom(report), permissions };
}

/** What a report is filled in from, at this moment. */
export async function figuresNow(
  tx: QueryContext['tx'],
  place: { workspaceId: string; partnershipId: string; today: string },
): Promise<ReportFigures> {
  const { counts, facts } = await db.countForReport(tx, place);
  return { ...counts, suggested: overallLight(facts, place.today) };
}
