import { contract } from '@trivet/contract';
import { readNation, reportContributionsOf } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { contributionDueDayMovedBy } from './due-days.ts';
import { representReport } from './read-reports.ts';

export const writeReport = command(contract.reports.write, async ({ params, body }, context) => {
  const report = await context.reports.find(params.reportId);
  const written = await context.reports.save(domain.writeReport(report, body));
  if (written.dueOn !== report.dueOn) await moveContributions(context, report, written.dueOn);
  return representReport(context, params.partnershipId, report.id);
});

/** What partners still owe towards a report moves with it. */
async function moveContributions(
  { reportContributions, tx, decision }: CommandContext,
  { id: reportId, workspaceId, partnershipId, periodEndsOn, dueOn: from }: domain.Report,
  to: string,
): Promise<void> {
  const nation = await readNation(tx, workspaceId);
  const move = { periodEndsOn, from, to, today: decision.today };
  for (const contribution of await reportContributionsOf(tx, { workspaceId, partnershipId, reportId })) {
    const dueOn = contributionDueDayMovedBy(move, contribution.dueOn, nation);
    if (domain.isReadByAll(contribution) || dueOn === contribution.dueOn) continue;
    await reportContributions.save(domain.followReportDue(contribution, dueOn));
  }
}
