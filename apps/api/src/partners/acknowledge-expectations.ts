import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { heldByPartner, representPartner } from './read-partners.ts';

/** If-Match names the version that was read, so nobody stands by words that changed under their eyes. */
export const acknowledgeExpectations = command(contract.partners.acknowledge, async ({ params }, context) => {
  const { tx, actor, partners, decision } = context;
  const partner = await partners.load(params.partnerId);
  if (!domain.can(actor, 'partner.acknowledge', await heldByPartner(tx, partner)))
    throw db.mayNot('partner.acknowledge');
  partners.assertCurrent(partner);
  await partners.save(domain.acknowledgeExpectations(partner, actor.personId, decision));
  return representPartner(context, params);
});
