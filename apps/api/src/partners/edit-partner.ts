import { contract } from '@trivet/contract';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representPartner } from './read-partners.ts';

export const editPartner = command(contract.partners.edit, async ({ params, body }, context) => {
  const partner = await context.partners.find(params.partnerId);
  await context.partners.save(domain.editPartner(partner, body));
  return representPartner(context, params);
});

export const setPartnerRole = command(contract.partners.setRole, async ({ params, body }, context) => {
  const partner = await context.partners.find(params.partnerId);
  await context.partners.save(domain.setPartnerRole(partner, body.role));
  return representPartner(context, params);
});
