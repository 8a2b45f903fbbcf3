import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { assertPartnerHere } from '../partners/read-partners.ts';
import { representSupport } from './read-support.ts';

/** Only a partner that is put in is asked about: the rest can be changed after one has left. */
export const arrangeSupport = command(contract.support.arrange, async ({ params, body }, context) => {
  const known = await db.readSupport(context.tx, { ...params, workspaceId: context.actor.workspaceId });
  if (!known) throw domain.notFound();
  const support = await context.support.find(known.id);
  for (const field of ['givenByPartnerId', 'paidByPartnerId'] as const) {
    const partnerId = body[field];
    if (partnerId && partnerId !== support[field])
      await assertPartnerHere(context, { ...params, partnerId }, `/${field}`);
  }
  await context.support.save(domain.arrangeSupport(support, body));
  return representSupport(context, params.partnershipId);
});
