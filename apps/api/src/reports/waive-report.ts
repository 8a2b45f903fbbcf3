import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representReport } from './read-reports.ts';
import { freezeContributions } from './submit-report.ts';

export const waiveReport = command(contract.reports.waive, async ({ params, body }, context) => {
  const report = await context.reports.find(params.reportId);
  await context.reports.save(domain.waiveReport(report, body));
  await freezeContributions(context, report);
  return representReport(context, params.partnershipId, report.id);
});

export const askSignOff = command(contract.reports.askSignOff, async ({ params }, context) => {
  const report = await context.reports.find(params.reportId);
  await context.reports.save(domain.askSignOff(report));
  return representReport(context, params.partnershipId, report.id);
});
