import * as db from '@trivet/db';
import { type Asked, notAPartner, type Owner, type OwnerFields, settleOwner } from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';

/**
 * Settles who owns a thing, and keeps that person and partner here until the command ends.
 * @throws Refusal `unprocessable` when they cannot own it, naming the field
 */
export async function confirmOwner(
  { tx, actor, decision: { today } }: Pick<CommandContext, 'tx' | 'actor' | 'decision'>,
  { partnershipId, ...asked }: Asked & { partnershipId: string },
  fields: OwnerFields,
): Promise<Owner> {
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const personId = asked.personId ?? actor.personId;
  const seats = await db.holdSeats(tx, within, { personId, today });
  const owner = settleOwner(asked, { personId, seats }, fields);
  if (!(await db.holdPartner(tx, within, owner.partnerId))) throw notAPartner(fields);
  return owner;
}
