import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representPartnership } from './read-partnerships.ts';

export const editPartnership = command(contract.partnerships.edit, async ({ params, body }, context) => {
  const partnership = await context.partnerships.find(params.partnershipId);
  await context.partnerships.save(domain.editPartnership(partnership, body));
  return representPartnership(context, partnership.id);
});
