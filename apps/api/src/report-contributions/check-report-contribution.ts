import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { findContribution } from './find-contribution.ts';
import { representReportContribution } from './read-report-contributions.ts';

const { reportContributions } = contract;

export const returnReportContribution = command(reportContributions.return, async ({ params, body }, context) => {
  const contribution = await findContribution(context, params);
  const change = domain.returnReportContribution(contribution, body, context.decision);
  await context.reportContributions.save(change);
  return representReportContribution(context, params);
});

export const signOffReportContribution = command(reportContributions.signOff, async ({ params }, context) => {
  const contribution = await findContribution(context, params);
  await context.reportContributions.save(domain.signOffReportContribution(contribution, context.decision));
  return representReportContribution(context, params);
});

export const moveContributionDue = command(reportContributions.moveDue, async ({ params, body }, context) => {
  const contribution = await findContribution(context, params);
  await context.reportContributions.save(domain.moveContributionDue(contribution, body, context.decision));
  return representReportContribution(context, params);
});
