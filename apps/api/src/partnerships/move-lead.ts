import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { presentPartner } from '../partners/read-partners.ts';
import { representPartnership } from './read-partnerships.ts';

export const moveLead = command(contract.partnerships.moveLead, async ({ params, body }, context) => {
  const partnership = await context.partnerships.find(params.partnershipId);
  const next = await presentPartner(context, { ...params, ...body }, '/partnerId');
  const formerId = await db.leadPartnerOf(context.tx, next);
  const former = formerId && formerId !== next.id ? await context.partners.load(formerId) : null;
  for (const change of domain.moveLead(former, next)) await context.partners.save(change);
  await context.partnerships.save(
    domain.noteLead(partnership, { partnerId: next.id, formerPartnerId: former?.id ?? null }),
  );
  return representPartnership(context, partnership.id);
});
