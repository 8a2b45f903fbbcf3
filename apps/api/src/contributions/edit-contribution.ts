import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representContribution } from './read-contributions.ts';

export const editContribution = command(contract.contributions.edit, async ({ params, body }, context) => {
  const contribution = await context.contributions.find(params.contributionId);
  await context.contributions.save(domain.editContribution(contribution, body));
  return representContribution(context, params);
});

export const endContribution = command(contract.contributions.end, async ({ params, body }, context) => {
  const contribution = await context.contributions.find(params.contributionId);
  await context.contributions.save(domain.endContribution(contribution, body, context.decision));
  return representContribution(context, params);
});
