import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { representMembership } from './read-memberships.ts';

/** The membership's lock holds off those who would give this person something new. */
export const endMembership = command(contract.memberships.end, async ({ params, body }, context) => {
  const { tx, memberships, decision } = context;
  const membership = await memberships.find(params.membershipId);
  const held = await db.heldThroughMembership(tx, membership, membership);
  await memberships.save(domain.endMembership(membership, body, domain.countByKind(held), decision));
  return representMembership(context, params);
});
