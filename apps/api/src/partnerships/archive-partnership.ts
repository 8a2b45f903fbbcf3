import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representPartnership } from './read-partnerships.ts';

export const archivePartnership = command(contract.partnerships.archive, async ({ params }, context) => {
  const partnership = await context.partnerships.find(params.partnershipId);
  await context.partnerships.save(domain.archivePartnership(partnership, context.decision));
  return representPartnership(context, partnership.id);
});

export const restorePartnership = command(contract.partnerships.restore, async ({ params }, context) => {
  const partnership = await context.partnerships.find(params.partnershipId);
  await context.partnerships.save(domain.restorePartnership(partnership));
  return representPartnership(context, partnership.id);
});
