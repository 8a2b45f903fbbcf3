import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { confirmOwner } from '../owners/confirm-owner.ts';
import { passOn } from './pass-on.ts';
import { representHandover } from './read-memberships.ts';

export const handOver = command(contract.memberships.handOver, async ({ params, body }, context) => {
  const membership = await context.memberships.find(params.membershipId);
  const held = await db.heldThroughMembership(context.tx, membership, membership);
  const moves = domain.movesOf(body, { personId: membership.personId, held });
  for (const { item, toPersonId, pointer } of moves) {
    const owner = { partnershipId: params.partnershipId, partnerId: item.partnerId ?? undefined, personId: toPersonId };
    await confirmOwner(context, owner, { partner: pointer, person: pointer });
    await passOn[item.kind](context, item.id, toPersonId);
  }
  await context.memberships.save(domain.noteHandover(membership, moves));
  return representHandover(context, params);
});

/**
 * Passes on what a former chair would leave behind: to the new one where they act for its partner; else to nobody yet,
 * so that it stays with its partner and is marked as without a person.
 */
export async function passToNewChair(
  context: CommandContext,
  { partnershipId, personId, items }: { partnershipId: string; personId: string; items: readonly domain.HeldItem[] },
): Promise<void> {
  const { tx, actor, decision } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const seats = await db.holdSeats(tx, within, { personId, today: decision.today });
  for (const { kind, id, partnerId } of items) {
    const receives = partnerId === null || seats.some((seat) => domain.actsFor(seat, partnerId));
    await passOn[kind](context, id, receives ? personId : null);
  }
}
