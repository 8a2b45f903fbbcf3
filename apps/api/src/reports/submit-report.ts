import { contract } from '@trivet/contract';
import { keepReportEdition, readChair, reportContributionsOf } from '@trivet/db';
import * as domain from '@trivet/domain';
import { dischargeByReport } from '../accounts-given/accounts-given.ts';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { figuresNow, representReport } from './read-reports.ts';
import { sectionsNow } from './sections/sections.ts';

export const submitReport = command(contract.reports.submit, async ({ params }, context) => {
  const { reports, tx, actor, decision, newId } = context;
  const report = await reports.find(params.reportId);
  const place = { workspaceId: actor.workspaceId, ...params, today: decision.today };
  // The chair signs the set: what is frozen with the report says so.
  await freezeContributions(context, report);
  const figures = await figuresNow(tx, place);
  const frozen = { figures, sections: await sectionsNow(tx, place), signedOffById: await readChair(tx, place) };
  const submitted = await reports.save(domain.submitReport(report, frozen, decision));
  await keepReportEdition(tx, submitted, { id: newId(), because: report.correctingBecause });
  await dischargeByReport(context, submitted);
  return representReport(context, params.partnershipId, report.id);
});

/** With its report, what every partner said is frozen. */
export async function freezeContributions(
  { reportContributions, tx, decision }: CommandContext,
  { workspaceId, partnershipId, id: reportId }: domain.Report,
): Promise<void> {
  for (const contribution of await reportContributionsOf(tx, { workspaceId, partnershipId, reportId }))
    await reportContributions.save(domain.freezeReportContribution(contribution, decision));
}
