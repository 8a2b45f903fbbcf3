import { contract } from '@trivet/contract';
import { readChair, reportContributionsOf } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { figuresNow, representReport } from './read-reports.ts';

export const submitReport = command(contract.reports.submit, async ({ params }, context) => {
  const { reports, reportContributions, tx, actor, decision } = context;
  const report = await reports.find(params.reportId);
  const place = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId, today: decision.today };
  const frozen = { figures: await figuresNow(tx, place), signedOffById: await readChair(tx, place) };
  await reports.save(domain.submitReport(report, frozen, decision));
  for (const contribution of await reportContributionsOf(tx, { ...place, reportId: report.id }))
    await reportContributions.save(domain.freezeReportContribution(contribution, decision));
  return representReport(context, params.partnershipId, report.id);
});
