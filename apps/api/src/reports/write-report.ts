import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representReport } from './read-reports.ts';

export const writeReport = command(contract.reports.write, async ({ params, body }, context) => {
  const report = await context.reports.find(params.reportId);
  await context.reports.save(domain.writeReport(report, body));
  return representReport(context, params.partnershipId, report.id);
});
