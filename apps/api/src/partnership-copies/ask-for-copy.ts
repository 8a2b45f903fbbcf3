import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { assertMayReadAll, copySeen, representCopy } from './read-partnership-copies.ts';

/** Has a worker make the archive. What is in it, is settled when it is made, by what whoever asked may see then. */
export const askForCopy = command(contract.partnershipCopies.ask, async ({ params }, context) => {
  const { tx, actor, decision, newId, partnershipCopies } = context;
  assertMayReadAll(actor);
  const asked = {
    id: newId(),
    workspaceId: actor.workspaceId,
    partnershipId: params.partnershipId,
    personId: actor.personId,
  };
  const others = await db.countPartnershipCopies(tx, asked);
  return representCopy(actor, await partnershipCopies.save(domain.askForCopy(asked, { others }, decision)));
});

export const removeCopy = command(contract.partnershipCopies.remove, async ({ params }, context) => {
  const { tx, partnershipCopies } = context;
  await copySeen(context, params);
  const copy = await partnershipCopies.find(params.copyId);
  const { workspaceId, partnershipId, personId, id: copyId } = await partnershipCopies.save(domain.removeCopy(copy));
  await db.dropCopyContent(tx, { workspaceId, partnershipId, personId, copyId });
  return undefined;
});
