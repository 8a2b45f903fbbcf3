import { idOfReportContribution } from '@trivet/db';
import { notFound, type ReportContribution } from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';
import type { OneContribution } from './read-report-contributions.ts';

/**
 * Locks the contribution that a command is about, and its report before it, so that nothing is sent or changed while the
 * whole is submitted.
 * @throws Refusal `not_found` when this partner is not asked for any, and as every `find` does
 */
export async function findContribution(
  { reports, reportContributions, tx, actor }: CommandContext,
  params: OneContribution,
): Promise<ReportContribution> {
  const report = await reports.load(params.reportId);
  const id = await idOfReportContribution(tx, { ...params, workspaceId: actor.workspaceId, reportId: report.id });
  if (!id) throw notFound();
  return reportContributions.find(id);
}
